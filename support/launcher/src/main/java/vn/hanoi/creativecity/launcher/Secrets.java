package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The password of each database login: made at the first start, kept in a file that only its owner reads. */
final class Secrets {
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
        boolean isNew = passwords.putIfAbsent(Postgres.SUPERUSER, random()) == null;
        for (String login : Application.databases()) {
            isNew |= passwords.putIfAbsent(login, random()) == null;
        }
        if (isNew) {
            StringWriter text = new StringWriter();
            passwords.store(text, "Passwords of the database logins");
            Folders.writePrivately(file, text.toString());
        }
        return new Secrets(passwords);
    }

    String passwordOf(String login) {
        return passwords.getProperty(login);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
