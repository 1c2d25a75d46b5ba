package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.write.Assumptions;
import vn.hanoi.creativecity.platform.write.DeferredWrites;
import vn.hanoi.creativecity.platform.write.Values;

/**
 * Takes registrations. All that can be found out before is found out before, so that whoever comes at the same moment waits as
 * short as can be. Where seats were free a moment ago it is assumed that they still are: the seats are taken in the message of
 * the commit, which fails when they are gone. Otherwise one statement locks the terms, decides and writes.
 */
@Singleton
class Registering {

    /**
     * What is read with the lock is as it is then; that an offer has lapsed is looked for as of before, and whoever finds one
     * looks again.
     */
    private static final String TERMS = """
            with terms as (
                select id, capacity - taken - offered as free, waiting_groups,
                    cancelled_at is null and ? >= opens_at and ? < closes_at and ? <= max_group_size as is_open,
                    waiting_list and (waiting_limit is null or waiting + ? <= waiting_limit) as may_wait,
                    offered > 0 and exists (select from registration offer where offer.terms_id = registration_terms.id
                        and offer.state = 'OFFERED' and offer.offer_until <= ?) as is_stale
                from registration_terms where id = ? for no key update)
            """;

    private static final String INSERT = """
            insert into registration (id, version, code, registrant, group_size, name, mail, language, guests,
                contact_consent_at, photograph_consent_at, registered_at, updated_at, terms_id, state)
            """;

    /** Gives no state when the registration is not taken. */
    private static final String DECIDE = TERMS + """
            , decided as (
                select *, case when not is_open or is_stale then null when free >= ? then 'ATTENDING'
                    when may_wait then 'WAITLISTED' end as state
                from terms),
            made as (
            """ + INSERT + """
                select ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, id, state from decided where state is not null
                returning turn)
            select decided.state, decided.is_stale, decided.waiting_groups, made.turn
            from decided left join made on true""";

    /** Fails when there are no seats, for a registration without a state cannot be. */
    private static final String TAKE = TERMS + INSERT + """
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                (select case when is_open and not is_stale and free >= ? then 'ATTENDING' end from terms))""";

    private final TermsRepository terms;
    private final Occasions occasions;
    private final Seats seats;
    private final RegistrationCodes codes;
    private final RegistrationNews news;
    private final Attendees attendees;
    private final Viewer viewer;
    private final Session session;
    private final DeferredWrites writes;
    private final Assumptions assumptions;

    Registering(
            TermsRepository terms,
            Occasions occasions,
            Seats seats,
            RegistrationCodes codes,
            RegistrationNews news,
            Attendees attendees,
            Viewer viewer,
            Session session,
            DeferredWrites writes,
            Assumptions assumptions) {
        this.terms = terms;
        this.occasions = occasions;
        this.seats = seats;
        this.codes = codes;
        this.news = news;
        this.attendees = attendees;
        this.viewer = viewer;
        this.session = session;
        this.writes = writes;
        this.assumptions = assumptions;
    }

    /** @param state null when it is not taken */
    private record Decision(String state, boolean isStale, int waitingGroups, long turn) {}

    /** Somebody is registered. */
    record Registered(Registration registration, Integer place) {}

    Registered register(RegistrationRequest request, Instant receivedAt) {
        Violations violations = new Violations();
        request.check(violations);
        Occasion occasion = occasions.find(request, violations);
        violations.throwIfAny();
        RegistrationTerms rules = terms.require(occasion);
        RegistrationRequest.checkSize(request.groupSize(), rules, violations);
        violations.throwIfAny();
        requireOpen(rules, occasion, pointer(request), receivedAt);
        Registration registration =
                new Registration(Ids.next(), codes.next(), rules, viewer.subject(), request, receivedAt);
        Integer place = mayTake(registration, occasion) && assumptions.make()
                ? take(registration, receivedAt)
                : decide(registration, pointer(request), receivedAt);
        if (place == null) {
            news.attending(registration, occasion);
            attendees.tell(registration, occasion, null);
        } else {
            news.waitlisted(registration, occasion, place);
        }
        return new Registered(registration, place);
    }

    /** Who attends a course is read before the commit, and of offers one may have lapsed: both are for {@link #decide}. */
    private static boolean mayTake(Registration registration, Occasion occasion) {
        RegistrationTerms found = registration.terms();
        return found.offered() == 0 && found.free() >= registration.groupSize() && !occasion.isCourse();
    }

    private static String pointer(RegistrationRequest request) {
        return request.session() == null ? "/event" : "/session";
    }

    private static void requireOpen(RegistrationTerms terms, Occasion occasion, String pointer, Instant receivedAt) {
        if (occasion.isCancelled() || terms.isCancelled()) {
            throw NotTaken.cancelled(pointer);
        }
        if (!occasion.isPublished()) {
            throw NotTaken.notPublished(pointer);
        }
        if (receivedAt.isBefore(terms.opensAt()) || !receivedAt.isBefore(terms.closesAt())) {
            throw NotTaken.outOfTime(pointer, terms, receivedAt);
        }
    }

    /** Gives null, as {@link #decide} does for who has a seat. */
    private Integer take(Registration registration, Instant receivedAt) {
        registration.attends();
        writes.add(TAKE, row -> {
            terms(row, registration, receivedAt);
            row(row, registration).add(registration.terms().id()).add(registration.groupSize());
        });
        return null;
    }

    /** Gives the place on the waiting list; null for who has a seat. */
    private Integer decide(Registration registration, String pointer, Instant receivedAt) {
        Decision decision = ask(registration, receivedAt);
        if (decision.isStale()) {
            seats.settle(terms.lock(registration.terms()), receivedAt);
            decision = ask(registration, receivedAt);
        }
        if (decision.state() == null) {
            throw refusal(registration, pointer, receivedAt);
        }
        registration.decided(RegistrationState.valueOf(decision.state()), decision.turn());
        return registration.state() == RegistrationState.WAITLISTED ? decision.waitingGroups() + 1 : null;
    }

    private Decision ask(Registration registration, Instant at) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement decide = connection.prepareStatement(DECIDE)) {
                Values values = terms(new Values(decide), registration, at).add(registration.groupSize());
                row(values, registration);
                ResultSet found = decide.executeQuery();
                found.next();
                return new Decision(found.getString(1), found.getBoolean(2), found.getInt(3), found.getLong(4));
            }
        });
    }

    private static Values terms(Values values, Registration registration, Instant at) throws SQLException {
        int people = registration.groupSize();
        return values.add(at)
                .add(at)
                .add(people)
                .add(people)
                .add(at.minus(Seats.ON_THE_WAY))
                .add(registration.terms().id());
    }

    private static Values row(Values values, Registration registration) throws SQLException {
        return values.add(registration.id())
                .add(registration.code())
                .add(registration.registrant())
                .add(registration.groupSize())
                .add(registration.name())
                .add(registration.mail())
                .add(registration.language().name())
                .add(registration.guests())
                .add(registration.contactConsentAt())
                .add(registration.photographConsentAt())
                .add(registration.registeredAt())
                .add(registration.updatedAt());
    }

    /** Why it was not taken, by the terms as they were found under the lock. */
    private RuntimeException refusal(Registration registration, String pointer, Instant receivedAt) {
        RegistrationTerms found = terms.lock(registration.terms());
        requireOpen(found, occasions.of(found), pointer, receivedAt);
        Violations violations = new Violations();
        RegistrationRequest.checkSize(registration.groupSize(), found, violations);
        violations.throwIfAny();
        return NotTaken.full("/groupSize", found);
    }
}
