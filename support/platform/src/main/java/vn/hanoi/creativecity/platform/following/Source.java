package vn.hanoi.creativecity.platform.following;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.identity.InnerTokenMint;

/** The collection that a copy follows, as the other service shows it to this module. */
final class Source {

    private static final int LIMIT = 200;
    private static final int MOST_SECONDS_TO_RETRY = 300;
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&#]+)");

    private final Copy<?> copy;
    private final URI url;
    private final FollowingConfig.Timeouts timeouts;
    private final HttpClient http;
    private final ObjectReader json;
    private final InnerTokenMint mint;
    private final Clock clock;

    Source(
            Copy<?> copy,
            URI url,
            FollowingConfig.Timeouts timeouts,
            HttpClient http,
            ObjectReader json,
            InnerTokenMint mint,
            Clock clock) {
        this.copy = copy;
        this.url = url;
        this.timeouts = timeouts;
        this.http = http;
        this.json = json;
        this.mint = mint;
        this.clock = clock;
    }

    /** What follows the cursor; the other waits for it. Empty when its feed cannot go on from there. */
    Optional<Changes> after(String cursor) {
        String path = "/v1/changes/%s?collection=%s&limit=%d&wait=%d&cursor=%s"
                .formatted(
                        copy.service(),
                        copy.collection(),
                        LIMIT,
                        timeouts.change().toSeconds(),
                        URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        HttpResponse<InputStream> response =
                ask(path, "application/json", timeouts.change().plus(timeouts.answer()));
        try (InputStream body = bodyOf(response)) {
            return switch (response.statusCode()) {
                case 200 -> Optional.of(changes(json.readTree(body)));
                case 410 -> Optional.empty();
                case 400 -> {
                    requireThatTheCursorIsRefused(json.readTree(body));
                    yield Optional.empty();
                }
                default -> throw refused(response);
            };
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    /** Reads everything; gives back the cursor from which the feed goes on. */
    String export(Consumer<JsonNode> each) {
        HttpResponse<InputStream> response =
                ask("/v1/exports/" + copy.collection(), "application/x-ndjson", timeouts.answer());
        try (InputStream body = bodyOf(response)) {
            if (response.statusCode() != 200) {
                throw refused(response);
            }
            return export(json.forType(JsonNode.class).readValues(body), each);
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    /** Documents have an id; what follows the last of them has none, and says how many they were. */
    private static String export(MappingIterator<JsonNode> lines, Consumer<JsonNode> each) throws IOException {
        long count = 0;
        while (lines.hasNextValue()) {
            JsonNode line = lines.nextValue();
            if (line.hasNonNull("id")) {
                each.accept(line);
                count++;
            } else if (line.path("count").asLong(-1) == count
                    && line.path("cursor").isTextual()
                    && !lines.hasNextValue()) {
                return line.path("cursor").textValue();
            } else {
                throw Standstill.because("its export holds what is neither a document nor its end");
            }
        }
        throw Standstill.because("its export breaks off after " + count + " documents");
    }

    private HttpResponse<InputStream> ask(String path, String type, Duration patience) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + mint.mintOwn(clock.instant()))
                .header("Accept", type)
                .timeout(patience)
                .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException away) {
            throw broken(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Standstill.because("it is stopped");
        }
    }

    private InputStream bodyOf(HttpResponse<InputStream> response) {
        return new PatientStream(response.body(), timeouts.answer());
    }

    private static Changes changes(JsonNode page) {
        Matcher cursor = CURSOR.matcher(page.path("next").asText());
        if (!page.path("items").isArray() || !cursor.find()) {
            throw Standstill.because("it answers with something that is no part of a feed");
        }
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return new Changes(
                items,
                URLDecoder.decode(cursor.group(1), StandardCharsets.UTF_8),
                page.path("more").asBoolean());
    }

    /** Another database than before has another key for its cursors. */
    private static void requireThatTheCursorIsRefused(JsonNode problem) {
        for (JsonNode error : problem.path("errors")) {
            if (error.path("parameter").asText().equals("cursor")) {
                return;
            }
        }
        throw Standstill.after(400, Duration.ZERO);
    }

    private static Standstill refused(HttpResponse<?> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        return Standstill.after(
                response.statusCode(),
                seconds.matches("\\d{1,9}")
                        ? Duration.ofSeconds(Math.min(Integer.parseInt(seconds), MOST_SECONDS_TO_RETRY))
                        : Duration.ZERO);
    }

    private Standstill broken(IOException failure) {
        return Standstill.because(
                failure instanceof JsonProcessingException nonsense
                        ? "its answer cannot be read (" + nonsense.getOriginalMessage() + ")"
                        : "no answer of " + url + " (" + failure + ")");
    }
}
