package vn.hanoi.creativecity.events.programme;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.testing.InnerTokens;

/** An edition with a programme that a test makes for itself; its days are 7 to 16 November of a year of its own. */
final class Programmes {

    private static final AtomicInteger YEARS = new AtomicInteger(2400);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final int year = YEARS.getAndIncrement();
    private final UUID edition;

    Programmes() {
        Map<String, Object> body =
                Map.of("year", year, "ordinal", year - 2000, "startsOn", year + "-11-07", "endsOn", year + "-11-16");
        edition = UUID.fromString(manager()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/festival-editions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static RequestSpecification anybody() {
        return InnerTokens.anonymous().request();
    }

    static RequestSpecification manager() {
        return InnerTokens.viewer("manager").roles("event_manager").request();
    }

    int year() {
        return year;
    }

    UUID edition() {
        return edition;
    }

    String path() {
        return "/v1/festival-editions/" + year + "/programme-versions";
    }

    String conflicts() {
        return "/v1/festival-editions/" + year + "/conflicts";
    }

    Response release(int basedOn) {
        return release(UUID.randomUUID().toString(), Map.of("basedOn", basedOn));
    }

    Response release(String key, Map<String, ?> body) {
        return manager()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path());
    }

    Response accept(Object key, String reason) {
        return manager()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(conflicts() + "/" + key + "/acceptances");
    }

    Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(year, 11, day, hour, minute).atZone(ZONE).toInstant();
    }

    UUID event(String title, String titleEn) {
        return event(title, titleEn, "PUBLISHED");
    }

    UUID event(String title, String titleEn, String publication) {
        UUID id = Ids.next();
        Rows.change("""
                insert into event (id, version, slug, edition_id, type, title_vi, title_en, disciplines, audience,
                    languages, accessibility, organisers, publication, cancellation_vi, assumed, created_at, updated_at)
                values (?, 0, 'e-' || ?, ?, 'TALK', ?, ?, '{}', '{}', '{}', '{}', '[]', ?, 'Mưa bão', '{}', now(), now())
                """, id, id, edition, title, titleEn, publication);
        return id;
    }

    /** A session of an hour. */
    UUID session(UUID event, String code, UUID venue, int day, int hour) {
        return session(event, code, venue, at(day, hour, 0), at(day, hour + 1, 0));
    }

    UUID session(UUID event, String code, UUID venue, Instant startsAt, Instant endsAt) {
        UUID id = Ids.next();
        Rows.change("""
                insert into session (id, version, event_id, code, starts_at, ends_at, venue_id, status, previous_starts,
                    sequence, uid, revised_at, exclusive, assumed, created_at, updated_at)
                values (?, 0, ?, ?, ?, ?, ?, 'SCHEDULED', '[]', 0, ?, now(), false, '{}', now(), now())
                """, id, event, year + "-" + code, utc(startsAt), utc(endsAt), venue, id + "@events");
        return id;
    }

    void move(UUID session, UUID venue, int day, int hour) {
        Rows.change(
                "update session set starts_at = ?, ends_at = ?, venue_id = ?, status = 'RESCHEDULED', version = version + 1 where id = ?",
                utc(at(day, hour, 0)),
                utc(at(day, hour + 1, 0)),
                venue,
                session);
    }

    static void status(UUID session, String status) {
        Rows.change("update session set status = ?, version = version + 1 where id = ?", status, session);
    }

    static UUID venue(String name, String nameEn) {
        UUID id = Ids.next();
        Rows.change("""
                insert into venue (id, version, slug, name_vi, name_en, kind, exclusive, assumed, created_at, updated_at)
                values (?, 0, 'v-' || ?, ?, ?, 'OWN', false, '{}', now(), now())""", id, id, name, nameEn);
        return id;
    }

    static UUID participant(UUID event, String name, String kind, boolean consented) {
        UUID id = Ids.next();
        Rows.change("""
                insert into participant (id, version, slug, name, kind, consented_at, assumed, created_at, updated_at)
                values (?, 0, 'p-' || ?, ?, ?, case when ? then now() end, '{}', now(), now())""", id, id, name, kind, consented);
        takesPart(event, id);
        return id;
    }

    static void takesPart(UUID event, UUID participant) {
        Rows.change("""
                insert into event_participant (event_id, position, participant_id, role)
                select ?, (select count(*) from event_participant where event_id = ?), ?, 'SPEAKER'""", event, event, participant);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
