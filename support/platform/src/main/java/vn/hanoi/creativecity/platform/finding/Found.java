package vn.hanoi.creativecity.platform.finding;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * A hit, as a service gives it to the gateway.
 *
 * @param slug null where people have no name for it
 * @param snippet a part of what it says beside its title; null where it says nothing
 * @param link where to read it
 */
public record Found(
        @JsonProperty(required = true) int score,
        String type,
        UUID id,
        String slug,
        LocalizedText title,
        LocalizedText snippet,
        List<Highlight> highlights,
        Instant updatedAt,
        String link) {

    public Found {
        requireNonNull(type);
        requireNonNull(id);
        requireNonNull(title);
        requireNonNull(updatedAt);
        requireNonNull(link);
        highlights = List.copyOf(highlights);
    }

    @JsonIgnore
    public Place place() {
        return new Place(score, type, id);
    }
}
