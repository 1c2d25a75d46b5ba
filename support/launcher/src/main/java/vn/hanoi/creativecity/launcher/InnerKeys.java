package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys behind the token that modules show each other: a private one for each module that calls, and the set of
 * the public ones for those who are called. Private keys are made once; the set is derived from them at every start.
 */
final class InnerKeys {
    /** Each module that may call another one; its name is the id of its key. */
    private static final List<String> CALLERS =
            Stream.of(Application.values()).map(Application::module).toList();

    private static final int COORDINATE_BYTES = 32;
    private static final Pattern PUBLIC_PART = Pattern.compile("\"x\":\"[\\w-]{43}\",\"y\":\"[\\w-]{43}\"");

    private final Path privateFolder;
    private final Path publicFolder;

    InnerKeys(Path privateFolder, Path publicFolder) {
        this.privateFolder = privateFolder;
        this.publicFolder = publicFolder;
    }

    /** For containers: fills the two folders given. Of the first, each module gets to see the folder that has its name. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length != 2) {
            System.err.println("Usage: InnerKeys <folder for private keys> <folder for public keys>");
            System.exit(2);
        }
        new InnerKeys(Path.of(args[0]), Path.of(args[1])).make();
    }

    void make() throws IOException, GeneralSecurityException {
        Files.createDirectories(publicFolder);
        StringBuilder set = new StringBuilder("{\"keys\":[");
        for (String caller : CALLERS) {
            Files.createDirectories(privateKeyOf(caller).getParent());
            if (!Files.exists(privateKeyOf(caller))) {
                Folders.writePrivately(privateKeyOf(caller), newKey(caller));
            }
            set.append(caller.equals(CALLERS.getFirst()) ? "" : ",").append(publicKeyOf(caller));
        }
        Folders.writePublicly(publicKeys(), set.append("]}\n").toString());
    }

    Path privateKeyOf(String caller) {
        return privateFolder.resolve(caller).resolve("inner-key.jwk");
    }

    Path publicKeys() {
        return publicFolder.resolve("inner-keys.json");
    }

    private String publicKeyOf(String caller) throws IOException {
        Path file = privateKeyOf(caller);
        Matcher point = PUBLIC_PART.matcher(Files.readString(file));
        if (!point.find()) {
            throw new IOException(file + " is not a key that was made here; delete it, and a new one is made.");
        }
        return "{" + head(caller) + "," + point.group() + "}";
    }

    private static String newKey(String caller) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return "{%s,\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}\n"
                .formatted(
                        head(caller),
                        encode(point.getAffineX()),
                        encode(point.getAffineY()),
                        encode(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    private static String head(String caller) {
        return "\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"" + caller + "\"";
    }

    /** RFC 7518, section 6.2: always the full length, so leading zeros stay and Java's sign byte goes. */
    private static String encode(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[COORDINATE_BYTES];
        byte[] magnitude = Arrays.copyOfRange(signed, Math.max(0, signed.length - COORDINATE_BYTES), signed.length);
        System.arraycopy(magnitude, 0, bytes, COORDINATE_BYTES - magnitude.length, magnitude.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
