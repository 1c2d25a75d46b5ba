package vn.hanoi.creativecity.events.programme;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.events.session.SessionRepository;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.text.Message;

/** The conflicts of a programme, as the database works them out from the sessions as they are. */
@Singleton
class Conflicts {

    /** As many as a problem or a draft names. */
    private static final int MOST = 200;

    private static final SortKey BY_START = SortKey.ascending("startsAt", "starts_at", INSTANT);
    private static final String BLOCKING = "blocks and acceptance_id is null";

    private static final String FOUND = """
            select c.*, s.code, s.starts_at as session_starts, s.ends_at as session_ends,
                coalesce(s.title_vi, e.title_vi) as title_vi,
                case when s.title_vi is null then e.title_en else s.title_en end as title_en,
                o.code as other_code, o.starts_at as other_starts, o.ends_at as other_ends,
                coalesce(o.title_vi, f.title_vi) as other_title_vi,
                case when o.title_vi is null then f.title_en else o.title_en end as other_title_en,
                p.name, v.slug as venue_slug, v.name_vi as venue_name_vi, v.name_en as venue_name_en,
                a.reason, a.actor, a.actor_name, a.accepted_at
            from (select * from programme_conflict where edition_id = ? and (%s) order by starts_at, id limit ?) c
            join session s on s.id = c.session_id
            join event e on e.id = s.event_id
            left join session o on o.id = c.other_id
            left join event f on f.id = o.event_id
            left join participant p on p.id = c.participant_id
            left join venue v on v.id = c.venue_id
            left join conflict_acceptance a on a.id = c.acceptance_id
            order by c.starts_at, c.id""";

    private final Session session;
    private final SessionRepository sessions;

    Conflicts(Session session, SessionRepository sessions) {
        this.session = session;
        this.sessions = sessions;
    }

    /**
     * On which the first session of a conflict begins: sessions that overlap begin at most a day apart. It spares the
     * database to look through all of the programme.
     */
    private record Days(LocalDate first, LocalDate last) {

        static final Days ALL = null;

        static Days around(LocalDate day) {
            return new Days(day.minusDays(1), day.plusDays(1));
        }
    }

    Page<ConflictResponse> page(FestivalEdition edition, ConflictFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query =
                KeysetQuery.from("programme_conflict").where("edition_id = :edition", "edition", edition.id());
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            query.where(
                    "kind in (:kinds)",
                    "kinds",
                    filter.kind().stream().map(Enum::name).toList());
        }
        if (filter.state() != null) {
            query.where(filter.state() == ConflictState.OPEN ? "acceptance_id is null" : "acceptance_id is not null");
        }
        if (filter.blocking() != null) {
            query.where("blocks = :blocks", "blocks", filter.blocking());
        }
        Days days = restrictToSessions(query, filter);
        if (days != Days.ALL) {
            query.narrow("day >= :firstDay", "firstDay", days.first).narrow("day <= :lastDay", "lastDay", days.last);
        }
        return query.orderBy(BY_START).page(session, page, uri, ids -> withIds(edition, ids, days));
    }

    /** A conflict is of both of its sessions. */
    private Days restrictToSessions(KeysetQuery query, ConflictFilter filter) {
        Days days = Days.ALL;
        if (filter.session() != null) {
            var found = sessions.find(filter.session());
            found.ifPresentOrElse(
                    known -> query.where("session_id = :session or other_id = :session", "session", known.id()),
                    () -> query.where("false"));
            days = found.map(known -> Days.around(known.day())).orElse(days);
        }
        if (filter.day() != null) {
            query.where("day = :day or other_day = :day", "day", filter.day());
            days = Days.around(filter.day());
        }
        return days;
    }

    /** @throws Problem 404 when there is no such conflict any more */
    ConflictResponse require(FestivalEdition edition, String key) {
        return References.id(key)
                .flatMap(id -> withIds(edition, List.of(id), Days.ALL).stream().findFirst())
                .orElseThrow(() -> ConflictNotFound.withKey(key));
    }

    /** Those that stand in the way of a release, the first of them in time. */
    List<ConflictResponse> blocking(FestivalEdition edition) {
        return read(edition, BLOCKING);
    }

    /** @throws Problem 409 that names them all */
    void requireNone(FestivalEdition edition) {
        List<ConflictResponse> blocking = blocking(edition);
        if (!blocking.isEmpty()) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    new Message(
                            "Chương trình còn xung đột; hãy giải quyết hoặc chấp nhận từng xung đột.",
                            "The programme has conflicts; resolve or accept each of them."),
                    blocking.stream()
                            .map(conflict -> violation(edition, conflict))
                            .toList());
        }
    }

    private static Violation violation(FestivalEdition edition, ConflictResponse conflict) {
        String where = conflict.sessions().stream()
                .map(ConflictResponse.ConflictSession::href)
                .collect(Collectors.joining(", "));
        String behind = " (%s; %s)".formatted(where, conflict.href(edition.slug()));
        return Violation.at(
                "",
                conflict.kind().name().toLowerCase(Locale.ROOT),
                new Message(conflict.text().vi() + behind, conflict.text().en() + behind));
    }

    private List<ConflictResponse> withIds(FestivalEdition edition, List<UUID> ids, Days days) {
        UUID[] among = ids.toArray(UUID[]::new);
        List<ConflictResponse> found = days == Days.ALL
                ? read(edition, "id = any (?)", (Object) among)
                : read(edition, "id = any (?) and day >= ? and day <= ?", among, days.first, days.last);
        return found.stream()
                .sorted(Comparator.comparing(conflict -> ids.indexOf(conflict.key())))
                .toList();
    }

    /** @param values for the parameters of the condition */
    private List<ConflictResponse> read(FestivalEdition edition, String condition, Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(FOUND.formatted(condition))) {
                query.setObject(1, edition.id());
                int next = 2;
                for (Object value : values) {
                    query.setObject(
                            next++, value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value);
                }
                query.setInt(next, MOST);
                try (ResultSet rows = query.executeQuery()) {
                    return conflicts(rows);
                }
            }
        });
    }

    private static List<ConflictResponse> conflicts(ResultSet rows) throws SQLException {
        List<ConflictResponse> conflicts = new ArrayList<>();
        while (rows.next()) {
            conflicts.add(ConflictRow.read(rows));
        }
        return conflicts;
    }
}
