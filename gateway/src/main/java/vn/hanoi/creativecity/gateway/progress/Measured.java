package vn.hanoi.creativecity.gateway.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * A figure as the service that has the facts answers it.
 *
 * @param years the figure of each year in which there is any; null where years have none of their own
 */
record Measured(
        @JsonProperty(required = true) long value, List<Fact> counted, List<Fact> notCounted, List<YearFigure> years) {

    record Fact(String collection, UUID id, LocalizedText name, String reason, Integer year) {

        Fact {
            Form.require(collection, id, name);
        }
    }

    Measured {
        counted = List.copyOf(counted);
        notCounted = List.copyOf(notCounted);
        years = years == null ? null : List.copyOf(years);
    }

    /** Whether there is nothing that it could count or leave out. */
    boolean isEmpty() {
        return value == 0 && counted.isEmpty() && notCounted.isEmpty();
    }

    /** Whether it tells what the target is judged by. */
    boolean isFor(Promise target) {
        return target.perYear() == null || years != null;
    }

    long in(int year) {
        return years.stream()
                .filter(figure -> figure.year() == year)
                .mapToLong(YearFigure::value)
                .findFirst()
                .orElse(0);
    }
}
