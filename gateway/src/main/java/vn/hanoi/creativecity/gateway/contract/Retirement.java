package vn.hanoi.creativecity.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Says that an operation goes, on each of its answers: since when it is not the one to use [RFC 9745], when it will be gone
 * [RFC 8594], and what is in its place. The contract says it by {@code deprecated}, {@code x-deprecated-since}, {@code
 * x-sunset} and {@code x-successor}; a day begins in UTC.
 */
public record Retirement(LocalDate since, Optional<LocalDate> sunset, Optional<String> successor) {

    private static final String SINCE = "x-deprecated-since";
    private static final String SUNSET = "x-sunset";
    private static final String SUCCESSOR = "x-successor";

    /** As RFC 9110 section 5.6.7 wants it. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /**
     * What the contract says of an operation.
     *
     * @throws IllegalStateException when that is half said, which would tell nobody in time
     */
    static Optional<Retirement> of(String name, JsonNode operation) {
        boolean isDeprecated = operation.path("deprecated").asBoolean();
        if (isDeprecated != operation.has(SINCE) || (operation.has(SUNSET) && !isDeprecated)) {
            throw new IllegalStateException(
                    "The contract says only by half that " + name + " goes: it takes deprecated and " + SINCE);
        }
        if (!isDeprecated) {
            return Optional.empty();
        }
        LocalDate since = day(name, operation.path(SINCE));
        Optional<LocalDate> sunset =
                operation.has(SUNSET) ? Optional.of(day(name, operation.path(SUNSET))) : Optional.empty();
        if (sunset.filter(day -> !day.isAfter(since)).isPresent()) {
            throw new IllegalStateException("By the contract " + name + " is gone before anybody was told");
        }
        return Optional.of(new Retirement(
                since, sunset, Optional.ofNullable(operation.path(SUCCESSOR).textValue())));
    }

    /** Tells whoever calls it. */
    public void tell(MultiMap headers) {
        headers.set("Deprecation", "@" + begin(since).getEpochSecond());
        sunset.ifPresent(day -> headers.set("Sunset", HTTP_DATE.format(begin(day))));
        headers.add("Link", "</docs>; rel=\"deprecation\"; type=\"text/html\"");
        successor.ifPresent(path -> headers.add("Link", "<" + path + ">; rel=\"successor-version\""));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(String name, JsonNode text) {
        try {
            return LocalDate.parse(text.asText());
        } catch (DateTimeParseException noDay) {
            throw new IllegalStateException("The contract names no day on which " + name + " goes: " + text, noDay);
        }
    }
}
