package vn.hanoi.creativecity.platform.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail as it came over the wire, and as a mail program reads it. */
record ReceivedMail(String sender, String recipient, byte[] bytes) {

    String raw() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What stands in a header, as it was sent; null where there is none. */
    String header(String name) {
        try {
            return read().getHeader(name, null);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    List<String> headerNames() {
        return Stream.of(raw().split("\r\n\r\n", 2)[0].split("\r\n"))
                .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
                .map(line -> line.split(":", 2)[0])
                .sorted()
                .toList();
    }

    String subject() {
        try {
            return read().getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String from() {
        return readable(MimeMessage::getFrom);
    }

    String to() {
        return readable(MimeMessage::getAllRecipients);
    }

    String text() {
        try {
            return ((String) read().getContent()).replace("\r\n", "\n");
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private MimeMessage read() throws MessagingException {
        return new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
    }

    private interface Addresses {
        Address[] of(MimeMessage mail) throws MessagingException;
    }

    private String readable(Addresses some) {
        try {
            return Stream.of(some.of(read())).map(ReceivedMail::readable).collect(Collectors.joining(", "));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String readable(Address address) {
        InternetAddress mailbox = (InternetAddress) address;
        return mailbox.getPersonal() == null
                ? mailbox.getAddress()
                : mailbox.getPersonal() + " <" + mailbox.getAddress() + ">";
    }
}
