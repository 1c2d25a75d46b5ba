package vn.hanoi.creativecity.platform.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How notifications leave. The environment may give each, such as {@code NOTIFICATIONS_SMTP_HOST}. */
@ConfigMapping(prefix = "notifications")
interface NotificationSettings {

    Smtp smtp();

    /** Where mails are kept as files while there is no mail server; without either they wait in the database. */
    Optional<Path> folder();

    /** How often each process looks for what is due. */
    Duration every();

    /** The most mails that each process sends in a minute. */
    int perMinute();

    /** The mail server. */
    interface Smtp {

        Optional<String> host();

        @WithDefault("587")
        int port();

        Optional<String> user();

        Optional<String> password();

        /** Whether the connection must be encrypted, may be, or is not. */
        @WithDefault("required")
        StartTls starttls();

        /** Whom mails come from, such as {@code no-reply@example.org}; a mail server needs it. */
        Optional<String> from();
    }

    enum StartTls {
        REQUIRED,
        OPTIONAL,
        NONE
    }
}
