package vn.hanoi.creativecity.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.problem.Violation.Source;

/** A {@link Problem} as it is sent: {@code application/problem+json} [RFC 9457]. */
@JsonInclude(Include.NON_EMPTY)
@Schema(name = "Problem", description = "What went wrong, for programs and for people [RFC 9457].")
public record ProblemDocument(
        @Schema(
                description = "The kind of problem: the address of the page that explains it, relative to the API.",
                format = "uri-reference",
                required = true,
                maxLength = 200,
                examples = "/problems/not-found")
        String type,

        @Schema(
                description = "The kind of problem in words, in the language of the answer.",
                required = true,
                maxLength = 200,
                examples = "Không tìm thấy")
        String title,

        @Schema(
                description = "The HTTP status.",
                required = true,
                minimum = "400",
                maximum = "599",
                format = "int32",
                examples = "404")
        int status,

        @Schema(
                description = "What happened this time, in the language of the answer.",
                required = true,
                maxLength = 2000,
                examples = "Không có trung tâm “pho-sach”.")
        String detail,

        @Schema(
                description = "The path of the request.",
                format = "uri-reference",
                required = true,
                maxLength = 2000,
                examples = "/v1/centres/pho-sach")
        String instance,

        @Schema(description = "Each place that is wrong.", maxItems = MOST_ERRORS)
        List<Entry> errors,

        @Schema(
                description = "The id under which our logs know this request [W3C Trace Context].",
                pattern = "^[0-9a-f]{32}$",
                minLength = 32,
                maxLength = 32,
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Whoever makes more mistakes at once reads of the first ones. */
    private static final int MOST_ERRORS = 200;

    /** One {@link Violation} as it is sent. */
    @JsonInclude(Include.NON_NULL)
    @Schema(
            name = "ProblemEntry",
            description = "One place that is wrong; exactly one of pointer, parameter and header says where.")
    public record Entry(
            @Schema(
                    description = "A JSON Pointer into the body that was sent [RFC 6901].",
                    maxLength = 1000,
                    examples = "/name/vi")
            String pointer,

            @Schema(description = "The name of a query or path parameter.", maxLength = 200, examples = "limit")
            String parameter,

            @Schema(description = "The name of a header.", maxLength = 200, examples = "If-Match")
            String header,

            @Schema(
                    description = "What is wrong, for programs; open to extension.",
                    required = true,
                    maxLength = 100,
                    examples = "required")
            String code,

            @Schema(
                    description = "What is wrong, in the language of the answer.",
                    required = true,
                    maxLength = 1000,
                    examples = "Không được để trống.")
            String message) {

        static Entry of(Violation violation, Locale language) {
            return new Entry(
                    violation.source() == Source.BODY ? violation.place() : null,
                    violation.source() == Source.PARAMETER ? violation.place() : null,
                    violation.source() == Source.HEADER ? violation.place() : null,
                    violation.code(),
                    violation.message().in(language));
        }
    }

    /** What a reader of the given language gets for a request to the given path. */
    public static ProblemDocument of(Problem problem, String path, Locale language) {
        return new ProblemDocument(
                problem.type().uri(),
                problem.type().title().in(language),
                problem.type().status(),
                problem.detail().in(language),
                path,
                problem.violations().stream()
                        .limit(MOST_ERRORS)
                        .map(violation -> Entry.of(violation, language))
                        .toList(),
                currentTraceId());
    }

    private static String currentTraceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
