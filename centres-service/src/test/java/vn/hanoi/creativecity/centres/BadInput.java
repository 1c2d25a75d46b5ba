package vn.hanoi.creativecity.centres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One bad request and the problem that it must get. */
record BadInput(String what, RawRequest raw, Refusal expected, Map<String, String> expectedHeaders) {

    private static final String JSON = "application/json";
    private static final String CENTRE = "{\"kind\": \"creative_space\", \"name\": {\"vi\": \"Hỏng\"}";
    private static final String LARGE = CENTRE + ", \"source\": \"" + "x".repeat(2_000_000) + "\"}";

    /** What no reader of JSON can make sense of. */
    static Stream<BadInput> inBodies() {
        return Stream.of(
                body("malformed", "{kind", 400, "malformed-request", "pointer  invalid_json"),
                body("truncated", CENTRE, 400, "malformed-request", "pointer /name invalid_json"),
                body("truncated text", "{\"name\": {\"vi\": \"Hỏ", 400, "malformed-request", "pointer /name/vi invalid_json"),
                body("text behind", CENTRE + "} x", 400, "malformed-request", "pointer  invalid_json"),
                body("a comment", CENTRE + "/* */}", 400, "malformed-request", "pointer /name invalid_json"),
                body("single quotes", "{'kind': 1}", 400, "malformed-request", "pointer  invalid_json"),
                centre("not a number", "\"lengthM\": NaN", 400, "malformed-request", "pointer /lengthM invalid_json"),
                body("empty", "", 422, "invalid-content", "pointer  required"),
                body("null", "null", 422, "invalid-content", "pointer  required"),
                body("an array", "[]", 400, "malformed-request", "pointer  wrong_type"),
                body("a text", "\"x\"", 400, "malformed-request", "pointer  wrong_type"),
                body("a number", "3", 400, "malformed-request", "pointer  wrong_type"),
                centre("a key twice", "\"kind\": \"creative_space\"", 400, "malformed-request", "pointer /kind duplicate_field"),
                centre("a key twice inside", "\"summary\": {\"vi\": \"a\", \"vi\": \"b\"}", 400, "malformed-request", "pointer /summary/vi duplicate_field"),
                body("1,000 arrays in each other", "[".repeat(1000) + "]".repeat(1000), 400, "malformed-request", "pointer  wrong_type"),
                centre("1,000 levels in a free field", "\"geometry\": {\"type\": \"Point\", \"coordinates\": " + "[".repeat(1000) + "]".repeat(1000) + "}", 400, "malformed-request", "pointer /geometry/coordinates invalid_json"),
                centre("a number with 1,000 digits", "\"lengthM\": " + "9".repeat(1000), 400, "malformed-request", "pointer  invalid_json"),
                bytes("not UTF-8", "{\"kind\": \"creative_space\", \"name\": {\"vi\": \"\u00c3(\"}}", "pointer /name/vi invalid_json"),
                bytes("half of UTF-32", "\0\0\0{\u00ff\u00ff\u00ff\u00ff", "pointer  invalid_json"),
                bytes("zeros", "\0\0\0\0\0\0\0\0", "pointer  invalid_json"),
                new BadInput("two megabytes", RawRequest.of("POST /v1/centres").body(JSON, LARGE), Refusal.of(413, "content-too-large"), Map.of()),
                new BadInput("two megabytes in chunks", RawRequest.of("POST /v1/centres").chunked(JSON, LARGE.getBytes(UTF_8)), Refusal.of(413, "content-too-large"), Map.of()),
                patch("malformed patch", "{", 400, "malformed-request", "pointer  invalid_json"),
                patch("an empty patch", "", 400, "malformed-request", "pointer  wrong_type"),
                patch("a patch that is no object", "[]", 400, "malformed-request", "pointer  wrong_type"),
                patch("a key twice in a patch", "{\"lengthM\": 1, \"lengthM\": 2}", 400, "malformed-request", "pointer /lengthM duplicate_field"),
                patch("NUL in a patch", "{\"source\": \"a\\u0000b\"}", 400, "malformed-request", "pointer /source unusable_text"));
    }

    /** JSON whose values are of another type than the contract says, or that no database can hold. */
    static Stream<BadInput> inValues() {
        return Stream.of(
                centre("an unknown field", "\"colour\": 1", 400, "malformed-request", "pointer /colour unknown_field"),
                centre("an unknown field inside", "\"address\": {\"fr\": \"x\"}", 400, "malformed-request", "pointer /address/fr unknown_field"),
                centre("an unknown field in a list", "\"agencies\": [{\"id\": 1}]", 400, "malformed-request", "pointer /agencies/0/id unknown_field"),
                centre("a field that is only read", "\"version\": 1", 400, "malformed-request", "pointer /version unknown_field"),
                centre("a number for a text", "\"source\": 1", 400, "malformed-request", "pointer /source wrong_type"),
                centre("a truth for a text", "\"summary\": {\"vi\": true}", 400, "malformed-request", "pointer /summary/vi wrong_type"),
                centre("a text for a number", "\"lengthM\": \"5\"", 400, "malformed-request", "pointer /lengthM wrong_type"),
                centre("an empty text for a number", "\"lengthM\": \"\"", 400, "malformed-request", "pointer /lengthM wrong_type"),
                centre("a fraction for a whole number", "\"lengthM\": 1.5", 400, "malformed-request", "pointer /lengthM wrong_type"),
                centre("too great a number", "\"lengthM\": 99999999999", 400, "malformed-request", "pointer /lengthM out_of_range"),
                centre("a text for an object", "\"address\": \"x\"", 400, "malformed-request", "pointer /address wrong_type"),
                centre("an array for an object", "\"models\": []", 400, "malformed-request", "pointer /models wrong_type"),
                centre("an object for an array", "\"agencies\": {}", 400, "malformed-request", "pointer /agencies wrong_type"),
                centre("a text for an array", "\"disciplines\": \"design\"", 400, "malformed-request", "pointer /disciplines wrong_type"),
                centre("an unknown value", "\"geometryAccuracy\": \"vague\"", 400, "malformed-request", "pointer /geometryAccuracy unknown_value"),
                centre("an unknown value in a list", "\"disciplines\": [\"design\", \"war\"]", 400, "malformed-request", "pointer /disciplines/1 unknown_value"),
                centre("a number for a value", "\"geometryAccuracy\": 0", 400, "malformed-request", "pointer /geometryAccuracy unknown_value"),
                centre("a value in capitals", "\"models\": {\"operation\": \"PUBLIC\"}", 400, "malformed-request", "pointer /models/operation unknown_value"),
                centre("no date", "\"openedOn\": \"2025-02-30\"", 400, "malformed-request", "pointer /openedOn wrong_type"),
                centre("a date with a time", "\"openedOn\": \"2025-01-01T10:00:00\"", 400, "malformed-request", "pointer /openedOn wrong_type"),
                centre("a date in pieces", "\"openedOn\": [2025, 1, 1]", 400, "malformed-request", "pointer /openedOn wrong_type"),
                centre("a date in days", "\"openedOn\": 20000", 400, "malformed-request", "pointer /openedOn wrong_type"),
                centre("a date after all calendars", "\"openedOn\": \"+999999999-12-31\"", 400, "malformed-request", "pointer /openedOn wrong_type"),
                centre("a date in the year 0", "\"openedOn\": \"0000-01-01\"", 400, "malformed-request", "pointer /openedOn wrong_type"),
                centre("NUL", "\"source\": \"a\\u0000b\"", 400, "malformed-request", "pointer /source unusable_text"),
                centre("a control character", "\"source\": \"a\\u001bb\"", 400, "malformed-request", "pointer /source unusable_text"),
                centre("half a character", "\"source\": \"a\\ud800b\"", 400, "malformed-request", "pointer /source unusable_text"),
                centre("half a character in a list", "\"assumed\": [\"a\", \"\\udfff\"]", 400, "malformed-request", "pointer /assumed/1 unusable_text"),
                centre("null in a list", "\"agencies\": [null]", 422, "invalid-content", "pointer /agencies/0 required"),
                centre("nothing in a list of texts", "\"assumed\": [null]", 422, "invalid-content", "pointer /assumed/0 required"),
                centre("a list too long", "\"assumed\": " + names(51), 422, "invalid-content", "pointer /assumed length"),
                centre("a blank name", "\"summary\": {\"vi\": \" \\n\"}", 422, "invalid-content", "pointer /summary/vi length"),
                centre("a length of nothing", "\"lengthM\": 0", 422, "invalid-content", "pointer /lengthM out_of_range"),
                centre("an item that the plan has not", "\"planItem\": \"P17\"", 422, "invalid-content", "pointer /planItem format"),
                body("nothing of what is needed", "{}", 422, "invalid-content", "pointer /kind required", "pointer /name required"),
                body("a name in English alone", "{\"kind\": \"creative_space\", \"name\": {\"en\": \"x\"}}", 422, "invalid-content", "pointer /name/vi required"),
                move("an unknown state", "{\"lifecycle\": \"dreamt\"}", 400, "malformed-request", "pointer /lifecycle unknown_value"),
                move("a day that is none", "{\"lifecycle\": \"approved\", \"effectiveOn\": \"0000-01-01\"}", 400, "malformed-request", "pointer /effectiveOn wrong_type"),
                move("an endless reason", "{\"lifecycle\": \"approved\", \"reason\": \"" + "x".repeat(2001) + "\"}", 422, "invalid-content", "pointer /reason length"),
                move("an empty move", "{}", 422, "invalid-content", "pointer  exactly_one"));
    }

    /** Paths and queries. */
    static Stream<BadInput> inAddresses() {
        return Stream.of(
                query("an unknown parameter", "colour=red", "colour unknown_parameter"),
                query("a repeated parameter", "limit=1&limit=1", "limit repeated_parameter"),
                query("several wrong ones", "limit=x&colour=red", "colour unknown_parameter", "parameter limit wrong_type"),
                query("no number", "limit=ten", "limit wrong_type"),
                query("too small a number", "limit=0", "limit out_of_range"),
                query("too great a number", "limit=201", "limit out_of_range"),
                query("a number without end", "limit=" + "9".repeat(100), "limit wrong_type"),
                query("no truth", "count=1", "count wrong_type"),
                query("an unknown value", "kind=creative_space,castle", "kind unknown_value"),
                query("an empty value", "kind=", "kind unknown_value"),
                query("an empty text", "unit=", "unit empty"),
                query("no code", "unit=9877", "unit format"),
                query("a code in other digits", "unit=%D9%A0%D9%A9%D9%A8%D9%A7%D9%A7", "unit format"),
                query("an unknown sort", "sort=beauty", "sort unknown_value"),
                query("a bad cursor", "cursor=zz", "cursor malformed_cursor"),
                query("an endless cursor", "cursor=" + "a".repeat(3500), "cursor length"),
                query("NUL", "q=a%00b", "q unusable_text"),
                query("not UTF-8", "q=%C3%28", "q unusable_text"),
                query("half a character", "q=%ED%A0%80", "q unusable_text"),
                address("no day", "GET /v1/administrative-units?validOn=today", 400, "invalid-parameter", "parameter validOn wrong_type"),
                address("a day after all calendars", "GET /v1/administrative-units?validOn=%2B999999999-12-31", 400, "invalid-parameter", "parameter validOn wrong_type"),
                address("a day of one unit", "GET /v1/administrative-units/09877?validOn=0000-00-00", 400, "invalid-parameter", "parameter validOn wrong_type"),
                address("a parameter where there is none", "GET /v1/centres/khong-gian-di-bo-van-mieu?limit=1", 400, "invalid-parameter", "parameter limit unknown_parameter"),
                address("NUL in a path", "GET /v1/centres/a%00b", 404, "not-found", "parameter centre unusable_text"),
                address("a path that is not UTF-8", "GET /v1/centres/%C3%28", 404, "not-found", "parameter centre unusable_text"),
                address("nothing there", "GET /v1/nothing", 404, "not-found"),
                address("an internal path", "GET /q/health", 404, "not-found"),
                method("a method that the list has not", "DELETE /v1/centres", "GET, HEAD, POST"),
                method("a method that a centre has not", "PUT /v1/centres/x", "GET, HEAD, PATCH"),
                method("a method that nobody knows", "BREW /v1/organisations", "GET, HEAD, POST"));
    }

    /** Headers, and what they promise of the body. */
    static Stream<BadInput> inHeaders() {
        RawRequest post = RawRequest.of("POST /v1/centres");
        RawRequest patch = RawRequest.of("PATCH /v1/centres/{draft}");
        return Stream.of(
                sent("a text that is no JSON", post.body("text/plain", CENTRE + "}"), 415, "unsupported-media-type", "header Content-Type unsupported"),
                sent("XML", post.body("application/xml", "<centre/>"), 415, "unsupported-media-type", "header Content-Type unsupported"),
                sent("a patch for a creation", post.body(Api.MERGE_PATCH, CENTRE + "}"), 415, "unsupported-media-type", "header Content-Type unsupported"),
                sent("JSON for a patch", patch.header("If-Match", "*").body(JSON, "{}"), 415, "unsupported-media-type", "header Content-Type unsupported"),
                sent("an answer in HTML", RawRequest.of("GET /v1/centres").header("Accept", "text/html"), 406, "not-acceptable", "header Accept unsupported"),
                sent("a new centre in XML", post.body(JSON, CENTRE + "}").header("Accept", "application/xml"), 406, "not-acceptable", "header Accept unsupported"),
                sent("no If-Match", patch.body(Api.MERGE_PATCH, "{\"lengthM\": 1}"), 428, "precondition-required"),
                sent("a stale If-Match", patch.header("If-Match", "\"9.staff\"").body(Api.MERGE_PATCH, "{\"lengthM\": 1}"), 412, "precondition-failed", "header If-Match stale"),
                sent("a key with a space", post.header("Idempotency-Key", "a b").body(JSON, CENTRE + "}"), 400, "invalid-parameter", "header Idempotency-Key format"),
                sent("a key too long", post.header("Idempotency-Key", "k".repeat(256)).body(JSON, CENTRE + "}"), 400, "invalid-parameter", "header Idempotency-Key format"));
    }

    RawRequest request(String draft) {
        return new RawRequest(raw.target().replace("{draft}", draft), raw.headers(), raw.body());
    }

    @Override
    public String toString() {
        return what;
    }

    private static BadInput sent(String what, RawRequest request, int status, String type, String... places) {
        return new BadInput(what, request, Refusal.of(status, type, places), Map.of());
    }

    private static BadInput body(String what, String json, int status, String type, String... places) {
        return sent(what, RawRequest.of("POST /v1/centres").body(JSON, json), status, type, places);
    }

    /** A whole centre, and one thing more. */
    private static BadInput centre(String what, String member, int status, String type, String... places) {
        return body(what, CENTRE + ", " + member + "}", status, type, places);
    }

    /** Each character one byte. */
    private static BadInput bytes(String what, String body, String place) {
        byte[] bytes = body.getBytes(ISO_8859_1);
        return sent(what, RawRequest.of("POST /v1/centres").body(JSON, bytes), 400, "malformed-request", place);
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"a" + i + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private static BadInput patch(String what, String patch, int status, String type, String... places) {
        RawRequest request = RawRequest.of("PATCH /v1/centres/{draft}").header("If-Match", "*");
        return sent(what, request.body(Api.MERGE_PATCH, patch), status, type, places);
    }

    private static BadInput move(String what, String move, int status, String type, String... places) {
        return sent(what, RawRequest.of("POST /v1/centres/{draft}/transitions").body(JSON, move), status, type, places);
    }

    private static BadInput address(String what, String target, int status, String type, String... places) {
        return sent(what, RawRequest.of(target), status, type, places);
    }

    private static BadInput query(String what, String query, String... places) {
        places[0] = "parameter " + places[0];
        return address(what, "GET /v1/centres?" + query, 400, "invalid-parameter", places);
    }

    private static BadInput method(String what, String target, String allowed) {
        return new BadInput(what, RawRequest.of(target), Refusal.of(405, "method-not-allowed"), Map.of("allow", allowed));
    }
}
