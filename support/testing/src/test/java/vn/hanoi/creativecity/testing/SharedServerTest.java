package vn.hanoi.creativecity.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedServerTest {

    @Test
    void anotherClassLoaderFindsTheSameServer() throws IOException, ReflectiveOperationException {
        var here = TestPostgres.freshDatabase("here").url();
        try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var other = loader.loadClass(TestPostgres.class.getName());
            assertNotSame(TestPostgres.class, other);
            var there = other.getMethod("freshDatabase", String.class).invoke(null, "there");
            assertEquals(server(here), server((String)
                    there.getClass().getMethod("url").invoke(there)));
        }
    }

    @Test
    void anotherClassLoaderSignsWithTheSameKey() throws IOException, ReflectiveOperationException {
        try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var other = loader.loadClass(InnerKeysResource.class.getName());
            var resource = other.getConstructor().newInstance();
            var settings = (Map<?, ?>) other.getMethod("start").invoke(resource);
            var keys = new URL((String) settings.get("mp.jwt.verify.publickey.location"));
            try (var content = keys.openStream()) {
                assertEquals(
                        InnerKey.publicKeySet(InnerKey.ofThisRun("gateway"), InnerKey.ofThisRun("module-under-test")),
                        new String(content.readAllBytes()));
            }
            other.getMethod("stop").invoke(resource);
        }
    }

    private static String server(String url) {
        assertTrue(url.startsWith("jdbc:postgresql://"), url);
        return url.substring(0, url.lastIndexOf('/'));
    }

    private static URL[] classPath() {
        return Arrays.stream(ManagementFactory.getRuntimeMXBean().getClassPath().split(File.pathSeparator))
                .map(SharedServerTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
