package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords, of each database login and of the identity provider's users: made at the first start, kept in a file that only its owner reads. */
final class Secrets {
    /** The password of the identity provider's own administrator. */
    static final String ADMINISTRATOR = "keycloak-admin";

    /** The one password of all users of the demonstration. */
    static final String DEMONSTRATION = "demonstration";

    /** What seals the secrets of webhooks. */
    static final String WEBHOOKS = "webhooks";

    private final Properties passwords;

    private Secrets(Properties passwords) {
        this.passwords = passwords;
    }

    static Secrets in(Path file) throws IOException {
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        boolean isNew = false;
        for (String owner : owners()) {
            isNew |= passwords.putIfAbsent(owner, random()) == null;
        }
        if (isNew) {
            StringWriter text = new StringWriter();
            passwords.store(text, "Passwords of this run");
            Folders.writePrivately(file, text.toString());
        }
        return new Secrets(passwords);
    }

    String passwordOf(String owner) {
        return passwords.getProperty(owner);
    }

    private static List<String> owners() {
        List<String> owners = new ArrayList<>(List.of(Postgres.SUPERUSER));
        owners.addAll(Application.databases());
        owners.addAll(List.of(ADMINISTRATOR, DEMONSTRATION, WEBHOOKS));
        return owners;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
