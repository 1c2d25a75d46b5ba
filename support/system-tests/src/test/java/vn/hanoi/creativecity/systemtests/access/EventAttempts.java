package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.hanoi.creativecity.systemtests.access.Attempts.Attempt;

/** One call of each operation of venues, participants, events and sessions that would succeed if the caller may. */
final class EventAttempts {

    private static final String TRANSITIONS = "/transitions";

    private EventAttempts() {}

    static Map<String, Attempt> of(EventThings things) {
        return Map.ofEntries(
                entry("listVenues", reading("/v1/venues")),
                entry("readVenue", (caller, _) -> caller.get().get(things.venue())),
                entry("createVenue", (caller, _) -> post(caller, "/v1/venues", EventThings.VENUE)),
                entry(
                        "changeVenue",
                        (caller, _) -> patch(caller, things, things.venue(), "{\"capacityPersons\": 150}")),
                entry("exportVenues", reading("/v1/exports/venues")),
                entry("listParticipants", reading("/v1/participants")),
                entry("readParticipant", (caller, on) -> caller.get().get(things.participant(on))),
                entry("createParticipant", (caller, _) -> post(caller, "/v1/participants", EventThings.PARTICIPANT)),
                entry(
                        "changeParticipant",
                        (caller, on) -> patch(caller, things, things.participant(on), "{\"name\": \"Diễn giả 2\"}")),
                entry("listEvents", reading("/v1/events")),
                entry("readEvent", (caller, on) -> caller.get().get(things.event(on))),
                entry("listEventTransitions", (caller, on) -> caller.get().get(things.event(on) + TRANSITIONS)),
                entry("createEvent", (caller, _) -> post(caller, "/v1/events", EventThings.EVENT)),
                entry("changeEvent", (caller, on) -> patch(caller, things, things.event(on), "{\"type\": \"tour\"}")),
                entry(
                        "moveEvent",
                        (caller, on) ->
                                post(caller, things.event(on) + TRANSITIONS, "{\"publication\": \"published\"}")),
                entry("exportEvents", reading("/v1/exports/events")),
                entry("listSessions", reading("/v1/sessions")),
                entry("readSession", (caller, on) -> caller.get().get(things.session(on))),
                entry("listSessionTransitions", (caller, on) -> caller.get().get(things.session(on) + TRANSITIONS)),
                entry("createSession", (caller, on) -> post(caller, "/v1/sessions", things.newSession(on))),
                entry(
                        "changeSession",
                        (caller, on) ->
                                patch(caller, things, things.session(on), "{\"title\": {\"vi\": \"Buổi chiều\"}}")),
                entry("moveSession", (caller, on) -> post(caller, things.session(on) + TRANSITIONS, """
                                        {"status": "cancelled", "reason": {"vi": "Có bão"}}""")),
                entry(
                        "createSessionSeries",
                        (caller, on) -> post(caller, things.event(on) + "/session-series", EventThings.SERIES)),
                entry("exportSessions", reading("/v1/exports/sessions")),
                entry("listEventErasures", reading("/v1/event-erasures")),
                entry("readEventErasure", (caller, _) -> caller.get().get(things.erasure())),
                entry("createEventErasure", (caller, _) -> post(caller, "/v1/event-erasures", Things.newErasure())));
    }

    private static Attempt reading(String path) {
        return (caller, _) -> caller.get().get(path);
    }

    private static Response post(Supplier<RequestSpecification> caller, String path, String body) {
        return caller.get()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static Response patch(Supplier<RequestSpecification> caller, EventThings things, String path, String body) {
        return caller.get()
                .contentType("application/merge-patch+json")
                .header("If-Match", things.tag(path))
                .body(body)
                .patch(path);
    }
}
