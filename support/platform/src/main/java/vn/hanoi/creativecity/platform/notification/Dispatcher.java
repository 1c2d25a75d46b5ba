package vn.hanoi.creativecity.platform.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Sends what is due, one mail after the other. Any number of these may run, in one process or in several: the lock on the
 * row is the right to send it.
 */
final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** A mail server ends it earlier; what ends it is never the transaction, which would forget that the mail is gone. */
    private static final int LONGEST_ATTEMPT_S = 3_600;

    private final Outbox outbox;
    private final Carrier carrier;
    private final Pace pace;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ReentrantLock round = new ReentrantLock();

    /** What was handed over and could not be marked. As long as this process lives, it need not go a second time. */
    private final Set<UUID> handedOver = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;
    private String trouble;

    Dispatcher(Outbox outbox, Carrier carrier, Pace pace, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.pace = pace;
        this.clock = clock;
        this.meters = meters;
        for (Outcome outcome : Outcome.values()) {
            meters.counter("notifications", "outcome", outcome.tag);
        }
    }

    private enum Outcome {
        SENT("sent"),
        POSTPONED("postponed"),
        GIVEN_UP("given_up");

        private final String tag;

        Outcome(String tag) {
            this.tag = tag;
        }
    }

    private record Attempt(WaitingMail mail, Outcome outcome, Optional<String> trouble) {}

    /** Returns when nothing is due any more, the pace is used up, or no mail is taken now. */
    void sendWhatIsDue() {
        round.lock();
        try {
            while (!stopping && pace.allowsAnother() && sendNext()) {
                // It has done its work.
            }
        } finally {
            round.unlock();
        }
    }

    /** Begins nothing more, and waits a while for what has begun. */
    void stop(Duration patience) throws InterruptedException {
        stopping = true;
        if (round.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            round.unlock();
        }
    }

    private boolean sendNext() {
        try {
            Optional<Attempt> attempt = QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_ATTEMPT_S)
                    .call(() -> outbox.takeDue().map(this::attempt));
            attempt.ifPresent(this::note);
            return attempt.isPresent() && attempt.get().trouble().isEmpty();
        } catch (RuntimeException database) {
            tell("the database: " + database.getClass().getSimpleName());
            return false;
        }
    }

    private Attempt attempt(WaitingMail mail) {
        try {
            if (!handedOver.contains(mail.id())) {
                pace.countOne();
                carry(mail);
                handedOver.add(mail.id());
            }
            outbox.markSent(mail);
            return new Attempt(mail, Outcome.SENT, Optional.empty());
        } catch (Undelivered failure) {
            return failed(mail, failure);
        }
    }

    /** A mail that nothing can be made of must not stand in the way of all others. */
    private void carry(WaitingMail mail) throws Undelivered {
        try {
            carrier.carry(mail);
        } catch (RuntimeException unexpected) {
            throw new Undelivered(
                    Undelivered.Lasting.FOR_NOW, unexpected.getClass().getSimpleName());
        }
    }

    private Attempt failed(WaitingMail mail, Undelivered failure) {
        Instant now = clock.instant();
        Instant since = mail.triedSince() == null ? now : mail.triedSince();
        Optional<Instant> next =
                failure.isFinal() ? Optional.empty() : BackOff.nextAttempt(mail.attempts() + 1, since, now);
        next.ifPresentOrElse(then -> outbox.postpone(mail, then), () -> outbox.giveUp(mail));
        if (next.isEmpty()) {
            LOG.warnf("%s is given up: %s", mail, failure.getMessage());
        }
        return new Attempt(
                mail,
                next.isPresent() ? Outcome.POSTPONED : Outcome.GIVEN_UP,
                failure.meetsAll() ? Optional.of(failure.getMessage()) : Optional.empty());
    }

    private void note(Attempt attempt) {
        handedOver.remove(attempt.mail().id());
        meters.counter("notifications", "outcome", attempt.outcome().tag).increment();
        attempt.trouble().ifPresentOrElse(this::tell, this::tellThatItIsOver);
    }

    private void tell(String reason) {
        if (!reason.equals(trouble)) {
            LOG.warnf("Notifications do not leave now: %s", reason);
            trouble = reason;
        }
    }

    private void tellThatItIsOver() {
        if (trouble != null) {
            LOG.info("Notifications leave again");
            trouble = null;
        }
    }
}
