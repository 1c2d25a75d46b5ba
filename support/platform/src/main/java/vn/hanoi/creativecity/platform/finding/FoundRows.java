package vn.hanoi.creativecity.platform.finding;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Reads what is shown of hits from the view {@code finding}, which each service makes of its own tables. */
@Singleton
class FoundRows {

    /** In characters: about two lines. */
    private static final int LONGEST_SNIPPET = 160;

    private static final List<String> TEXTS = List.of("title_vi", "title_en", "snippet_vi", "snippet_en");

    private static final String SHOWN = """
            select id, slug, link, updated_at, title_vi, title_en, snippet_vi, snippet_en,
                array_to_string(marks(title_vi, cast(:words as text[])), ',') as title_vi_marks,
                array_to_string(marks(title_en, cast(:words as text[])), ',') as title_en_marks,
                array_to_string(marks(snippet_vi, cast(:words as text[])), ',') as snippet_vi_marks,
                array_to_string(marks(snippet_en, cast(:words as text[])), ',') as snippet_en_marks
            from (select id, slug, link, updated_at,
                    normalize(title_vi, NFC) as title_vi, normalize(title_en, NFC) as title_en,
                    snippet(text_vi, cast(:patterns as text[]), :longest) as snippet_vi,
                    snippet(text_en, cast(:patterns as text[]), :longest) as snippet_en
                from finding where type = :type and id = any (:ids) offset 0) shown""";

    private final Session session;

    FoundRows(Session session) {
        this.session = session;
    }

    /** The hits at the places, in their order. */
    List<Found> show(List<Place> places, Sought sought) {
        Map<UUID, Tuple> rows = new HashMap<>();
        places.stream()
                .collect(Collectors.groupingBy(Place::type))
                .forEach((type, ofType) -> read(
                                type, ofType.stream().map(Place::id).toList(), sought)
                        .forEach(row -> rows.put(row.get("id", UUID.class), row)));
        return places.stream()
                .filter(place -> rows.containsKey(place.id()))
                .map(place -> found(place, rows.get(place.id())))
                .toList();
    }

    private List<Tuple> read(String type, List<UUID> ids, Sought sought) {
        var query = session.createNativeQuery(SHOWN, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("slug", String.class)
                .addScalar("link", String.class)
                .addScalar("updated_at", Instant.class);
        TEXTS.forEach(text -> query.addScalar(text, String.class).addScalar(text + "_marks", String.class));
        return query.setParameter("words", sought.words())
                .setParameter("patterns", sought.patterns())
                .setParameter("longest", LONGEST_SNIPPET)
                .setParameter("type", type)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    private static Found found(Place place, Tuple row) {
        return new Found(
                place.score(),
                place.type(),
                place.id(),
                row.get("slug", String.class),
                text(row, "title"),
                text(row, "snippet"),
                TEXTS.stream()
                        .flatMap(text -> Highlight.of(text.replace('_', '.'), row.get(text + "_marks", String.class)))
                        .toList(),
                row.get("updated_at", Instant.class),
                row.get("link", String.class));
    }

    /** Null where there is none in either language. */
    private static LocalizedText text(Tuple row, String name) {
        String vi = row.get(name + "_vi", String.class);
        String en = row.get(name + "_en", String.class);
        return Stream.of(vi, en).allMatch(Objects::isNull) ? null : new LocalizedText(vi, en);
    }
}
