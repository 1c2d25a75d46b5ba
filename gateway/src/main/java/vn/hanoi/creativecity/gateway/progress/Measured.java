package vn.hanoi.creativecity.gateway.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * A figure as the service that has the facts answers it.
 *
 * @param years the figure of each year in which there is any; null where years have none of their own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Measured(long value, List<Fact> counted, List<Fact> notCounted, List<YearFigure> years) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fact(String collection, UUID id, LocalizedText name, String reason, Integer year) {}

    Measured {
        counted = List.copyOf(counted);
        notCounted = List.copyOf(notCounted);
    }

    /** Whether there is nothing that it could count or leave out. */
    boolean isEmpty() {
        return value == 0 && counted.isEmpty() && notCounted.isEmpty();
    }

    long in(int year) {
        return years.stream()
                .filter(figure -> figure.year() == year)
                .mapToLong(YearFigure::value)
                .findFirst()
                .orElse(0);
    }
}
