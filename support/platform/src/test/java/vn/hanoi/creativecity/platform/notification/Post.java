package vn.hanoi.creativecity.platform.notification;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.Message;

/** What tests do with notifications: send them in transactions, dispatch them, look at the rows. */
@Singleton
class Post {

    static final Message SUBJECT = new Message("Lời mời thẩm định", "Invitation to review");
    static final Message TEXT = new Message("Mời bạn thẩm định.", "Please review.");

    private final Notifications notifications;
    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AgroalDataSource database;

    Post(Notifications notifications, Outbox outbox, Clock clock, MeterRegistry meters, AgroalDataSource database) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
        this.database = database;
    }

    /** An event that nobody was told of. */
    static String event() {
        return "review-assignment/" + UUID.randomUUID() + "/invited";
    }

    static Notification invitation(String event, String address) {
        return new Notification(event, Recipient.of(address, null), SUBJECT, TEXT);
    }

    void send(Notification... all) {
        QuarkusTransaction.requiringNew().run(() -> List.of(all).forEach(notifications::send));
    }

    void erase(String address) {
        QuarkusTransaction.requiringNew().run(() -> notifications.erase(address));
    }

    /** A process that sends through this server. */
    Dispatcher dispatcher(MailServer server) {
        return dispatcher(server.port(), 1_000);
    }

    Dispatcher dispatcher(int port, int perMinute) {
        return new Dispatcher(outbox, carrier(port, Map.of()), new Pace(perMinute, clock), clock, meters);
    }

    static Carrier carrier(int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "notifications.smtp.host", "localhost",
                "notifications.smtp.port", Integer.toString(port),
                "notifications.smtp.starttls", "none",
                "notifications.smtp.from", "no-reply@creative.example"));
        settings.putAll(more);
        return Carrier.of(settings(settings)).orElseThrow();
    }

    static NotificationSettings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(NotificationSettings.class)
                .withDefaultValue("notifications.every", "5s")
                .withDefaultValue("notifications.per-minute", "60")
                .withDefaultValues(given)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(NotificationSettings.class);
    }

    /** The rows of an event, each as {@code waiting after 1}, {@code sent after 1} or {@code given up after 1}. */
    List<String> rowsOf(String event) {
        return query("""
                select case when sent_at is not null then 'sent' when given_up_at is not null then 'given up'
                    else 'waiting' end || ' after ' || attempts
                from notification where event = '%s' order by id""".formatted(event));
    }

    List<String> query(String sql) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    /** Nothing of another test shall be sent in this one. */
    void empty() {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute("delete from notification");
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
