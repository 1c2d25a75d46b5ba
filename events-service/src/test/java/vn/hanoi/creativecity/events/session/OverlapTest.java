package vn.hanoi.creativecity.events.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.Festival.as;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.move;
import static vn.hanoi.creativecity.events.Festival.patch;
import static vn.hanoi.creativecity.events.Festival.session;
import static vn.hanoi.creativecity.events.Festival.trySession;
import static vn.hanoi.creativecity.events.Festival.venue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A venue that takes one session at a time has one at a time, unless somebody says why not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class OverlapTest {

    private static final String EIGHT = "2031-11-14T20:00:00+07:00";
    private static final String NINE = "2031-11-14T21:00:00+07:00";
    private static final String TEN = "2031-11-14T22:00:00+07:00";
    private static final String ELEVEN = "2031-11-14T23:00:00+07:00";

    private String event;
    private String venue;

    @BeforeEach
    void open() {
        event = event();
        venue = venue();
    }

    @Test
    void theOtherSessionIsNamedAndWhatLetsThemOverlap() {
        String first = session(event, EIGHT, TEN, "venue", venue);

        trySession(event, NINE, ELEVEN, "venue", venue)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors.pointer", equalTo(List.of("/startsAt")))
                .body("errors.code", equalTo(List.of("overlap")))
                .body("errors[0].message", containsString(first))
                .body("errors[0].message", containsString("2031-11-14 20:00–2031-11-14 22:00"))
                .body("errors[0].message", containsString("overlapReason"));
        assertEquals(
                1,
                Database.count(
                        "select count(*) from session s join venue v on v.id = venue_id where v.slug = ?", venue));
    }

    @Test
    void whatEndsWhenAnotherBeginsDoesNotOverlap() {
        session(event, EIGHT, NINE, "venue", venue);
        session(event, TEN, ELEVEN, "venue", venue);
        session(event, NINE, TEN, "venue", venue);
    }

    @Test
    void aReasonLetsThemOverlapForEverybodyToRead() {
        session(event, EIGHT, TEN, "venue", venue);
        String second = session(event, NINE, ELEVEN, "venue", venue, "overlapReason", "Dùng chung sân khấu");

        get("/v1/sessions/" + second)
                .then()
                .body("overlap.reason", equalTo("Dùng chung sân khấu"))
                .body("overlap.by", nullValue());
        as("admin").get("/v1/sessions/" + second).then().body("overlap.by", equalTo("manager"));
    }

    @Test
    void theAuditTellsOfTheReasonAndNotByWhomInWhatItKeeps() {
        session(event, EIGHT, TEN, "venue", venue);
        String second = session(event, NINE, ELEVEN, "venue", venue, "overlapReason", "Dùng chung sân khấu");
        String id = as("admin").get("/v1/sessions/" + second).path("id");

        as("admin")
                .get("/v1/audit/events?resource=" + id)
                .then()
                .body("items.actor", equalTo(List.of("manager")))
                .body("items.after.overlap.reason", equalTo(List.of("Dùng chung sân khấu")))
                .body("items.after.overlap.by", equalTo(List.of("[redacted]")));
    }

    @Test
    void aReasonWithoutAnOverlapIsNotKept() {
        String only = session(event, EIGHT, TEN, "venue", venue, "overlapReason", "Phòng xa");

        get("/v1/sessions/" + only).then().body("overlap", nullValue());
    }

    @Test
    void whatWasLetInBesideAnotherIsInTheWayOfAThird() {
        session(event, EIGHT, TEN, "venue", venue);
        String second = session(event, NINE, ELEVEN, "venue", venue, "overlapReason", "Dùng chung sân khấu");

        trySession(event, TEN, ELEVEN, "venue", venue)
                .then()
                .statusCode(409)
                .body("errors[0].message", containsString(second));
    }

    @Test
    void otherVenuesNoVenueAndVenuesForManyDoNotMind() {
        String square = venue("exclusive", false);
        for (int i = 0; i < 2; i++) {
            session(event, EIGHT, TEN, "venue", square);
            session(event, EIGHT, TEN);
            session(event, EIGHT, TEN, "venue", venue());
        }
    }

    @Test
    void whatIsCancelledPostponedOrOnlineIsNotInTheWay() {
        for (String state : List.of("cancelled", "postponed")) {
            move(session(event, EIGHT, TEN, "venue", venue), state).then().statusCode(200);
        }
        move(session(event, EIGHT, TEN, "venue", venue), "moved_online", "onlineUrl", "https://example.org/a")
                .then()
                .statusCode(200);
        session(event, EIGHT, TEN, "venue", venue);
    }

    @Test
    void whatComesBackFindsWhoHasTakenItsPlace() {
        String first = session(event, EIGHT, TEN, "venue", venue);
        move(first, "cancelled").then().statusCode(200);
        String second = session(event, NINE, ELEVEN, "venue", venue);

        move(first, "scheduled").then().statusCode(409).body("errors[0].message", containsString(second));
        move(first, "scheduled", "overlapReason", "Dùng chung sân khấu")
                .then()
                .statusCode(200)
                .body("overlap.reason", equalTo("Dùng chung sân khấu"));
    }

    @Test
    void aMoveIntoAnotherIsRefusedAndLeavesEverythingAsItWas() {
        session(event, EIGHT, NINE, "venue", venue);
        String other = session(event, TEN, ELEVEN, "venue", venue);

        move(other, "rescheduled", "startsAt", "2031-11-14T20:30:00+07:00")
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("overlap")));
        get("/v1/sessions/" + other)
                .then()
                .body("status", equalTo("scheduled"))
                .body("sequence", equalTo(0))
                .body("startsAt", equalTo("2031-11-14T15:00:00Z"));
    }

    @Test
    void aReasonIsTakenBackOnlyWhenNothingOverlaps() {
        String first = session(event, EIGHT, TEN, "venue", venue);
        String second = session(event, NINE, ELEVEN, "venue", venue, "overlapReason", "Dùng chung sân khấu");

        patch("/v1/sessions/" + second, "{\"overlapReason\": null}").then().statusCode(409);
        move(first, "cancelled").then().statusCode(200);
        patch("/v1/sessions/" + second, "{\"overlapReason\": null}")
                .then()
                .statusCode(200)
                .body("overlap", nullValue())
                .body("sequence", equalTo(0));
    }

    @Test
    void aReasonForOnePlaceDoesNotHoldInAnother() {
        String other = venue();
        session(event, EIGHT, TEN, "venue", venue);
        String moving = session(event, NINE, ELEVEN, "venue", venue, "overlapReason", "Dùng chung sân khấu");
        String inTheWay = session(event, NINE, TEN, "venue", other);

        patch("/v1/sessions/" + moving, "{\"venue\": \"%s\"}".formatted(other))
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("overlap")))
                .body("errors[0].message", containsString(inTheWay));
        get("/v1/sessions/" + moving)
                .then()
                .body("venue.slug", equalTo(venue))
                .body("overlap.reason", equalTo("Dùng chung sân khấu"));
        String withAReason = "{\"venue\": \"%s\", \"overlapReason\": \"Dùng chung sân khấu\"}";
        patch("/v1/sessions/" + moving, withAReason.formatted(other))
                .then()
                .statusCode(200)
                .body("venue.slug", equalTo(other));
    }

    @Test
    void aVenueThatTakesOneAtATimeSinceMovesNobodyAndTakesNobodyBeside() {
        String square = venue("exclusive", false);
        String first = session(event, EIGHT, TEN, "venue", square);
        String second = session(event, NINE, ELEVEN, "venue", square);
        patch("/v1/venues/" + square, "{\"exclusive\": true}").then().statusCode(200);

        for (String there : List.of(first, second)) {
            patch("/v1/sessions/" + there, "{\"title\": {\"vi\": \"Tên mới\"}}")
                    .then()
                    .statusCode(200);
        }
        trySession(event, TEN, ELEVEN, "venue", square)
                .then()
                .statusCode(409)
                .body("errors[0].message", containsString(second));
        move(first, "rescheduled", "startsAt", "2031-11-14T20:30:00+07:00")
                .then()
                .statusCode(409)
                .body("errors[0].message", containsString(second));
    }

    @Test
    void ofManyWhoWantTheSameHourOneGetsIt() throws Exception {
        List<Callable<Integer>> requests = IntStream.range(0, 16)
                .mapToObj(_ -> (Callable<Integer>)
                        () -> trySession(event, EIGHT, TEN, "venue", venue).statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = threads.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(201, statuses.getFirst());
            assertEquals(List.of(409), statuses.stream().skip(1).distinct().toList());
        }
    }

    /** Two at a time, each beside the other, would both find the place free without a lock. */
    @Test
    void theDatabaseItselfRefusesTwoAtATime() {
        String first = session(event, EIGHT, TEN, "venue", venue);
        String second = session(event, TEN, ELEVEN, "venue", venue);

        IllegalStateException refused = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class,
                () -> Database.change(
                        "update session set starts_at = (select starts_at from session where code = ?) where code = ?",
                        first,
                        second));
        org.junit.jupiter.api.Assertions.assertTrue(
                refused.getCause().getMessage().contains("one_session_at_a_time"));
    }
}
