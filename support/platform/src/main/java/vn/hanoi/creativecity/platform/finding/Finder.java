package vn.hanoi.creativecity.platform.finding;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** Finds what holds some words, in all collections of a service at once: places first, what is shown of them after. */
@Singleton
public class Finder {

    private final List<Findable> findables;
    private final FoundRows rows;
    private final Session session;

    Finder(@All List<Findable> findables, FoundRows rows, Session session) {
        this.findables = findables;
        this.rows = rows;
        this.session = session;
    }

    public FoundPage find(FindRequest request) {
        Sought sought = Sought.of(request.q(), session);
        List<Findable> asked = asked(request.type());
        List<Place> places = places(sought, asked, after(request), request.limit() + 1);
        boolean more = places.size() > request.limit();
        List<Place> shown = more ? places.subList(0, request.limit()) : places;
        return new FoundPage(rows.show(shown, sought), more, request.count() ? count(sought, asked) : null);
    }

    private List<Findable> asked(List<String> types) {
        if (types == null || types.isEmpty()) {
            return findables;
        }
        return types.stream()
                .distinct()
                .map(type -> findables.stream()
                        .filter(findable -> findable.type().equals(type))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalidParameter(
                                "type",
                                "unknown_value",
                                Message.of("Không có loại “%s” ở đây.", "There is no type “%s” here.", type))))
                .toList();
    }

    private List<Place> places(Sought sought, List<Findable> asked, Place after, int most) {
        List<Place> found = new ArrayList<>();
        for (Bucket bucket : Bucket.of(sought)) {
            if (found.size() < most && bucket.goesOnAfter(after)) {
                asked.forEach(findable -> found.addAll(best(bucket, sought, findable, after, most)));
            }
        }
        return found.stream().sorted().limit(most).toList();
    }

    private List<Place> best(Bucket bucket, Sought sought, Findable findable, Place after, int most) {
        tolerate(bucket);
        String type = findable.type();
        KeysetQuery query = bucket.restrict(findable.visible(), sought);
        return query.best(session, bucket.score(), beyond(query, type, after), most).stream()
                .map(row -> new Place(row.get("score", Integer.class), type, row.get("id", UUID.class)))
                .toList();
    }

    /** What comes after the place among what is of the type; null for all. */
    private static String beyond(KeysetQuery query, String type, Place after) {
        if (after == null) {
            return null;
        }
        query.withPassing("afterScore", after.score()).withPassing("afterId", after.id());
        int order = type.compareTo(after.type());
        if (order == 0) {
            return "score < :afterScore or score = :afterScore and id > :afterId";
        }
        return order < 0 ? "score < :afterScore" : "score <= :afterScore";
    }

    private long count(Sought sought, List<Findable> asked) {
        long count = 0;
        for (Bucket bucket : Bucket.of(sought)) {
            tolerate(bucket);
            for (Findable findable : asked) {
                count += bucket.restrict(findable.visible(), sought).count(session);
            }
        }
        return count;
    }

    /** For this transaction: words are alike that share half of their trigrams, as with one wrong letter of five. */
    private void tolerate(Bucket bucket) {
        if (bucket == Bucket.LIKENESS) {
            session.createNativeQuery(
                            "select set_config('pg_trgm.word_similarity_threshold', '0.5', true) as threshold",
                            String.class)
                    .addScalar("threshold", String.class)
                    .getSingleResult();
        }
    }

    private static Place after(FindRequest request) {
        return request.after() == null
                ? null
                : Place.read(request.after())
                        .orElseThrow(() -> Problem.invalidParameter(
                                "after",
                                "malformed",
                                new Message("Không phải là một vị trí.", "This is no place of a hit.")));
    }
}
