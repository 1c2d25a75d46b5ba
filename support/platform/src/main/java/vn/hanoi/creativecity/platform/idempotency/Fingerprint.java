package vn.hanoi.creativecity.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What makes two requests the same: the address, and the content as it was understood. Content that is streamed is
 * understood by the operation alone, so it counts by its bytes, which pass by on their way there.
 */
final class Fingerprint {

    /** Which parameters of an operation are the body of the request. */
    private static final Map<Method, int[]> CONTENT = new ConcurrentHashMap<>();

    private final MessageDigest digest;
    private InputStream rest = InputStream.nullInputStream();
    private byte[] whole;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static Fingerprint of(URI address, MediaType type, InvocationContext operation, ObjectMapper json)
            throws JsonProcessingException {
        Fingerprint fingerprint = new Fingerprint(sha256());
        fingerprint.add(address.getRawPath() + "?" + address.getRawQuery() + "\n");
        Object[] values = operation.getParameters();
        for (int i : CONTENT.computeIfAbsent(operation.getMethod(), Fingerprint::contentOf)) {
            if (values[i] instanceof InputStream stream) {
                fingerprint.add(type + "\n");
                fingerprint.rest = new DigestInputStream(stream, fingerprint.digest);
                values[i] = fingerprint.rest;
            } else {
                fingerprint.digest.update(json.writeValueAsBytes(values[i]));
            }
        }
        operation.setParameters(values);
        return fingerprint;
    }

    /** The fingerprint; what the operation has not read of its content is read for it. */
    byte[] whole() throws IOException {
        if (whole == null) {
            rest.transferTo(OutputStream.nullOutputStream());
            whole = digest.digest();
        }
        return whole;
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int[] contentOf(Method operation) {
        Parameter[] parameters = operation.getParameters();
        return IntStream.range(0, parameters.length)
                .filter(i -> isContent(parameters[i]))
                .toArray();
    }

    /** The body of a request is the parameter without a JAX-RS annotation. */
    private static boolean isContent(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getName().startsWith("jakarta.ws.rs."));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
