package vn.hanoi.creativecity.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A P-256 key that signs tokens as ES256. */
final class InnerKey {

    private static final String PROPERTY = "vn.hanoi.creativecity.testing.inner-key.";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE_BYTES = 32;

    private final String id;
    private final KeyPair pair;

    private InnerKey(String id, KeyPair pair) {
        this.id = id;
        this.pair = pair;
    }

    /**
     * The key of a module. A system property holds it, since Quarkus loads test resources and test classes with different
     * class loaders.
     */
    static synchronized InnerKey ofThisRun(String module) {
        var saved = System.getProperty(PROPERTY + module);
        if (saved == null) {
            saved = generate(module).encoded();
            System.setProperty(PROPERTY + module, saved);
        }
        return decoded(module, saved);
    }

    static InnerKey generate(String module) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new InnerKey(module, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make P-256 keys", e);
        }
    }

    String sign(String headerAndClaims) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(headerAndClaims.getBytes(StandardCharsets.US_ASCII));
            return headerAndClaims + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }

    static String publicKeySet(InnerKey... keys) {
        return Stream.of(keys)
                .map(key -> "{" + key.publicPart() + "}")
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    String privateKey() {
        return "{%s,\"d\":\"%s\"}".formatted(publicPart(), coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    private String publicPart() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return """
            "kty":"EC","crv":"P-256","kid":"%s","use":"sig","alg":"ES256","x":"%s","y":"%s\"""".formatted(id, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private String encoded() {
        var base64 = Base64.getEncoder();
        return base64.encodeToString(pair.getPublic().getEncoded())
                + " "
                + base64.encodeToString(pair.getPrivate().getEncoded());
    }

    private static InnerKey decoded(String module, String saved) {
        var parts = saved.split(" ");
        var base64 = Base64.getDecoder();
        try {
            var factory = KeyFactory.getInstance("EC");
            return new InnerKey(
                    module,
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(base64.decode(parts[0]))),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[1])))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of this run cannot be read", e);
        }
    }

    /** RFC 7518 asks for exactly 32 bytes, leading zeros included and without the sign byte of Java. */
    private static String coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[COORDINATE_BYTES];
        var length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return BASE64URL.encodeToString(fixed);
    }
}
