package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A checkout in which every application is a stand-in. */
final class StandIns {

    static Path in(Path checkout) throws IOException {
        for (Application application : Application.values()) {
            put(StandIn.class, application, checkout);
        }
        return checkout;
    }

    static void put(Class<?> main, Application application, Path checkout) throws IOException {
        Path jar = checkout.resolve(application.module()).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String entry = main.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = main.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new ZipEntry(entry));
            in.transferTo(out);
        }
    }

    private StandIns() {}
}
