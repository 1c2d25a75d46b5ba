package vn.hanoi.creativecity.events.occurrence;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** Finds what sessions are listed by, as far as everybody may see it: what is listed here is the same for all. */
@Singleton
public class Subjects {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final String EDITION = """
            select id, year::text as reference, theme_vi as name_vi, theme_en as name_en, version, starts_on, ends_on,
                updated_at
            from festival_edition where id = :id""";
    private static final String EVENT = """
            select id, slug as reference, title_vi as name_vi, title_en as name_en, version, null::date as starts_on,
                null::date as ends_on, updated_at
            from event where id = :id and publication <> 'DRAFT'""";
    private static final String VENUE = """
            select id, slug as reference, name_vi, name_en, version, null::date as starts_on, null::date as ends_on,
                updated_at
            from venue where id = :id""";

    private final Session session;
    private final Slugs slugs;

    Subjects(Session session, Slugs slugs) {
        this.session = session;
        this.slugs = slugs;
    }

    /** An edition by its year, id or slug, under its full name. */
    public Subject edition(String reference) {
        return ofTheYear(reference)
                .or(() -> slugs.resolve("festival-editions", reference))
                .flatMap(id -> find(EDITION, id, Selection.OfEdition::new))
                .map(Subjects::named)
                .orElseThrow(() -> notFound(
                        "edition",
                        Message.of(
                                "Không có kỳ lễ hội “%s”.", "There is no edition of the festival “%s”.", reference)));
    }

    public Subject event(String reference) {
        return slugs.resolve("events", reference)
                .flatMap(id -> find(EVENT, id, Selection.OfEvent::new))
                .orElseThrow(() ->
                        notFound("event", Message.of("Không có sự kiện “%s”.", "There is no event “%s”.", reference)));
    }

    public Subject venue(String reference) {
        return slugs.resolve("venues", reference)
                .flatMap(id -> find(VENUE, id, Selection.AtVenue::new))
                .orElseThrow(() ->
                        notFound("venue", Message.of("Không có địa điểm “%s”.", "There is no venue “%s”.", reference)));
    }

    /** The places of a unit that ended in 2025, where there are any. */
    public Subject formerUnit(String code) {
        boolean isThere = session.createNativeQuery(
                        "select exists (select from venue where former_unit = :code) as there", Boolean.class)
                .addScalar("there", Boolean.class)
                .setParameter("code", code)
                .getSingleResult();
        if (!isThere) {
            throw notFound(
                    "code",
                    Message.of(
                            "Không có địa điểm nào ở đơn vị hành chính cũ “%s”.",
                            "There is no venue in the former administrative unit “%s”.", code));
        }
        LocalizedText name = LocalizedText.of(
                "Hoạt động tại đơn vị hành chính cũ " + code, "Activities in the former administrative unit " + code);
        return new Subject(null, code, name, 0, null, null, null, new Selection.InFormerUnit(code));
    }

    private Optional<UUID> ofTheYear(String reference) {
        return YEAR.matcher(reference).matches()
                ? session.createNativeQuery("select id from festival_edition where year = :year", UUID.class)
                        .addScalar("id", UUID.class)
                        .setParameter("year", Integer.parseInt(reference))
                        .uniqueResultOptional()
                : Optional.empty();
    }

    private Optional<Subject> find(String sql, UUID id, Function<UUID, Selection> sessions) {
        List<Object[]> rows = session.createNativeQuery(sql, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("name_vi", String.class)
                .addScalar("name_en", String.class)
                .addScalar("version", Long.class)
                .addScalar("starts_on", LocalDate.class)
                .addScalar("ends_on", LocalDate.class)
                .addScalar("updated_at", Instant.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new Subject(
                        id,
                        (String) row[1],
                        row[2] == null ? null : LocalizedText.of((String) row[2], (String) row[3]),
                        (Long) row[4],
                        (LocalDate) row[5],
                        (LocalDate) row[6],
                        (Instant) row[7],
                        sessions.apply(id)))
                .findFirst();
    }

    private static Subject named(Subject edition) {
        String vi = "Lễ hội Thiết kế sáng tạo Hà Nội " + edition.reference();
        String en = "Hà Nội Creative Design Festival " + edition.reference();
        LocalizedText theme = edition.name();
        LocalizedText name = theme == null
                ? LocalizedText.of(vi, en)
                : LocalizedText.of(vi + ": " + theme.vi(), en + ": " + Language.EN.of(theme));
        return new Subject(
                edition.id(),
                edition.reference(),
                name,
                edition.version(),
                edition.firstDay(),
                edition.lastDay(),
                edition.updatedAt(),
                edition.sessions());
    }

    private static Problem notFound(String parameter, Message detail) {
        return new Problem(
                ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter(parameter, "unknown_reference", detail)));
    }
}
