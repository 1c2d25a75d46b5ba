package vn.hanoi.creativecity.platform.export;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.feed.FeedStart;
import vn.hanoi.creativecity.platform.link.Licence;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;

/**
 * All that the viewer sees of a collection, in one answer, with the cursor from which the change feed goes on: whoever
 * begins with it and works through what follows has a complete copy.
 */
@Singleton
public class Exports {

    /** What the contract says of every export. */
    public static final String DESCRIPTION = """
            What you may see of it, from one moment in time, in one answer of any length. `Change-Cursor`, and `next` at \
            the end, say from where the change feed goes on: whoever follows it from there has a complete copy.

            NDJSON is one document a line, and a last line `{"count": …, "cursor": …, "next": …}`, the only one with a \
            `cursor`. An export that breaks off has no such line, and its connection breaks before the answer is whole. \
            When too many run at once, the answer is 503.

            Each format also has addresses that end in it, for tools that are given an address and nothing else, such as \
            `/v1/centres.csv` and `/v1/exports/centres.csv`.

            CSV has a header. A member of a member is a column such as `name.vi`, a list is JSON in its cell, and what is \
            absent is empty. A text that a spreadsheet would take for a formula, or that begins with an apostrophe, has \
            an apostrophe in front: without it, it is the text.
            """;

    private static final String UNSUPPORTED = "unsupported";

    private final List<FeedCollection<?>> collections;
    private final FeedStart starts;
    private final ExportStream stream;
    private final CurrentVertxRequest current;

    Exports(
            @All List<FeedCollection<?>> collections,
            FeedStart starts,
            ExportStream stream,
            CurrentVertxRequest current) {
        this.collections = collections;
        this.starts = starts;
        this.stream = stream;
        this.current = current;
    }

    /**
     * The export of a collection.
     *
     * @param feed the path of the feed that tells of its changes
     * @throws Problem 404 for a collection that is not there, 406 for a format that it does not have
     */
    public Response answer(String collection, ExportRequest asked, HttpHeaders headers, String feed) {
        FeedCollection<?> found = collections.stream()
                .filter(each -> each.name().equals(collection))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        ExportFormat format = format(asked, formatsOf(found), headers);
        FeedStart.Point start = QuarkusTransaction.requiringNew().call(() -> starts.now(collection));
        String next = feed + "?collection=" + collection + "&cursor=" + start.cursor();
        Response.ResponseBuilder answer = Response.ok()
                .type(format.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + collection + "." + format.suffix() + "\"")
                .header("Change-Cursor", start.cursor())
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                // One that is kept would be older than its reader thinks, and its cursor is for who asked alone.
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (start.isForEverybody()) {
            answer.header(HttpHeaders.LINK, Licence.LINK);
        }
        HttpServerRequest http = current.getCurrent().request();
        return http.method() == HttpMethod.HEAD
                ? answer.build()
                : answer.entity(stream.of(found, format, start, next, http)).build();
    }

    /** What this service exports, by name. */
    public List<Exportable> all() {
        return collections.stream()
                .map(collection ->
                        new Exportable(collection.name(), Exportable.PATH + collection.name(), formatsOf(collection)))
                .sorted(Comparator.comparing(Exportable::collection))
                .toList();
    }

    /** In which formats a collection is there; as features only if its documents have places. */
    private static List<ExportFormat> formatsOf(FeedCollection<?> collection) {
        boolean hasPlaces = Arrays.stream(collection.type().getRecordComponents())
                .anyMatch(member -> member.getName().equals(GeoJsonWriter.GEOMETRY));
        return Arrays.stream(ExportFormat.values())
                .filter(format -> hasPlaces || format != ExportFormat.GEOJSON)
                .toList();
    }

    private static ExportFormat format(ExportRequest asked, List<ExportFormat> formats, HttpHeaders headers) {
        if (asked.format() == null) {
            return negotiated(formats, headers);
        }
        if (!formats.contains(asked.format())) {
            throw notAcceptable(Violation.ofParameter("format", UNSUPPORTED, ProblemType.NOT_ACCEPTABLE.explanation()));
        }
        return asked.format();
    }

    /** The one that the reader likes best; the first of all for who says nothing. */
    private static ExportFormat negotiated(List<ExportFormat> formats, HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(type ->
                        formats.stream().filter(format -> format.mediaType().isCompatible(type)))
                .findFirst()
                .orElseThrow(() -> notAcceptable(
                        Violation.ofHeader(HttpHeaders.ACCEPT, UNSUPPORTED, ProblemType.NOT_ACCEPTABLE.explanation())));
    }

    private static Problem notAcceptable(Violation violation) {
        return new Problem(ProblemType.NOT_ACCEPTABLE, violation.message(), List.of(violation));
    }
}
