package vn.hanoi.creativecity.platform.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps mails as files that any mail program opens, where nobody is to get them: on the machine of a developer. */
record FolderCarrier(Path folder) implements Carrier {

    private static final String FROM = "no-reply@localhost";

    @Override
    public void carry(WaitingMail mail) throws Undelivered {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".", ".new");
            try (OutputStream out = Files.newOutputStream(draft)) {
                new Mail(mail, FROM).writeTo(out);
            }
            Path file = folder.resolve(mail.id() + ".eml");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException failed) {
            String reason = "the folder takes none: " + failed.getClass().getSimpleName();
            throw new Undelivered(Undelivered.Lasting.FOR_ALL, reason);
        }
    }
}
