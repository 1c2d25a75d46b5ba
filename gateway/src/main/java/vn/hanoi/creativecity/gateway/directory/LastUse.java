package vn.hanoi.creativecity.gateway.directory;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** When keys were last used: noted in memory with each request, written now and then in one statement. */
@Singleton
class LastUse {

    private static final Logger LOG = Logger.getLogger(LastUse.class);

    private final ClientRecords records;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    LastUse(ClientRecords records) {
        this.records = records;
    }

    void note(UUID key, Instant now) {
        noted.put(key, now);
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @PreDestroy
    void write() {
        Map<UUID, Instant> due = new HashMap<>(noted);
        if (due.isEmpty()) {
            return;
        }
        try {
            records.recordUse(due);
            due.forEach(noted::remove);
        } catch (SQLException away) {
            LOG.debugf("When keys were last used is written later: %s", away.getMessage());
        }
    }
}
