package vn.hanoi.creativecity.gateway.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.problem.Problem;

/**
 * Fills one part from the feeds of the services. Each is asked for no more than there is room for, so that all that comes
 * is used and a position moves with what was taken. It belongs to the thread that made it.
 */
final class FeedReading {

    /** In the first all get a share; in the next the room that some left goes to those who have more. */
    private static final int MOST_ROUNDS = 4;

    private final ServiceFeeds feeds;
    private final FeedQuestion question;
    private final MergedCursor from;
    private final Map<Upstream, String> positions = new EnumMap<>(Upstream.class);
    private final Map<Upstream, Problem> missing = new EnumMap<>(Upstream.class);
    private final Set<Upstream> expired = EnumSet.noneOf(Upstream.class);

    /** The services that have more, as far as is known. */
    private final Set<Upstream> open = EnumSet.noneOf(Upstream.class);

    private final Set<Upstream> concerned = EnumSet.noneOf(Upstream.class);
    private final List<JsonNode> changes = new ArrayList<>();

    FeedReading(ServiceFeeds feeds, FeedQuestion question, MergedCursor from) {
        this.feeds = feeds;
        this.question = question;
        this.from = from;
        for (Upstream service : Upstream.values()) {
            if (question.selection().concerns(service)) {
                concerned.add(service);
            }
        }
        open.addAll(concerned);
    }

    void takeWhatIsThere() {
        for (int round = 0; round < MOST_ROUNDS && !open.isEmpty() && room() > 0; round++) {
            List<ServiceFeeds.Asked> asked = new ArrayList<>();
            shares(open).forEach((service, share) -> asked.add(ask(service, share, 0)));
            asked.forEach(it -> take(it.answer().join()));
        }
    }

    /** All are asked to wait; the first that has something ends it for all. */
    void waitForMore(HangUp hangUp) throws InterruptedException {
        Set<Upstream> waiting = EnumSet.copyOf(concerned);
        waiting.removeAll(missing.keySet());
        waiting.removeAll(expired);
        if (question.patience().isZero() || waiting.isEmpty() || !expired.isEmpty()) {
            return;
        }
        long end = System.nanoTime() + question.patience().toNanos();
        BlockingQueue<Optional<FeedAnswer>> arrived = new LinkedBlockingQueue<>();
        hangUp.onHangUp(() -> arrived.add(Optional.empty()));
        List<ServiceFeeds.Asked> asked = new ArrayList<>();
        shares(waiting)
                .forEach((service, share) ->
                        asked.add(ask(service, share, question.patience().toSeconds())));
        asked.forEach(it -> it.answer().thenAccept(answer -> arrived.add(Optional.of(answer))));
        try {
            for (int left = asked.size(); left > 0 && isEmpty() && expired.isEmpty(); left--) {
                Optional<FeedAnswer> next = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null || next.isEmpty()) {
                    return;
                }
                take(next.get());
            }
            arrived.forEach(answer -> answer.ifPresent(this::take));
        } finally {
            asked.forEach(ServiceFeeds.Asked::breakOff);
        }
    }

    boolean isEmpty() {
        return changes.isEmpty() && open.isEmpty();
    }

    Set<Upstream> expired() {
        return expired;
    }

    /** @throws Problem 5xx when there is nothing but failures */
    MergedPart part() {
        if (missing.keySet().containsAll(concerned)) {
            throw missing.values().iterator().next();
        }
        List<CompositionWarning> warnings = missing.entrySet().stream()
                .map(failure -> CompositionWarning.of(
                        failure.getKey().name().toLowerCase(Locale.ROOT),
                        failure.getKey(),
                        failure.getValue(),
                        question.language()))
                .toList();
        return new MergedPart(changes, from.movedTo(positions).text(), !open.isEmpty(), warnings);
    }

    private int room() {
        return question.limit() - changes.size();
    }

    /** The room, the same for each; what does not divide goes to those whose turn it is. */
    private Map<Upstream, Integer> shares(Set<Upstream> services) {
        Map<Upstream, Integer> shares = new EnumMap<>(Upstream.class);
        int room = room();
        List<Upstream> inTurn = inTurn(services);
        for (int i = 0; i < inTurn.size(); i++) {
            int share = room / inTurn.size() + (i < room % inTurn.size() ? 1 : 0);
            if (share > 0) {
                shares.put(inTurn.get(i), share);
            }
        }
        return shares;
    }

    private List<Upstream> inTurn(Set<Upstream> services) {
        Upstream[] all = Upstream.values();
        List<Upstream> inTurn = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            Upstream service = all[(from.turn() + i) % all.length];
            if (services.contains(service)) {
                inTurn.add(service);
            }
        }
        return inTurn;
    }

    private ServiceFeeds.Asked ask(Upstream service, int limit, long wait) {
        String position = positions.getOrDefault(service, from.positions().get(service));
        return feeds.ask(question, service, position, limit, wait);
    }

    private void take(FeedAnswer answer) {
        switch (answer) {
            case FeedAnswer.Part part -> {
                changes.addAll(part.changes());
                positions.put(part.service(), part.cursor());
                if (part.more()) {
                    open.add(part.service());
                } else {
                    open.remove(part.service());
                }
            }
            case FeedAnswer.Expired gone -> {
                open.remove(gone.service());
                expired.add(gone.service());
            }
            case FeedAnswer.NotTheirs _ -> throw MergedCursor.malformed();
            case FeedAnswer.Missing away -> {
                // What "now" was cannot be made up for later.
                if (from.isNowIn(away.service()) && !positions.containsKey(away.service())) {
                    throw away.problem();
                }
                open.remove(away.service());
                missing.put(away.service(), away.problem());
            }
        }
    }
}
