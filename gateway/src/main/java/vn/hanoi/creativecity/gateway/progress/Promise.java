package vn.hanoi.creativecity.gateway.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A target of a plan as centres-service tells it: what was promised. */
record Promise(
        String code,
        String item,
        LocalizedText text,
        Integer fromYear,
        @JsonProperty(required = true) int dueYear,
        Integer minimum,
        Integer maximum,
        Integer perYear,
        String measure,
        Upstream answeredBy,
        JsonNode record) {

    Promise {
        Form.require(code, item, text, measure, answeredBy);
    }

    private static final String RECORDED = "recorded";

    /** Whether a document stands for it, and nothing is counted. */
    boolean isRecorded() {
        return measure.equals(RECORDED);
    }

    /** Whether it names a figure to reach. A maximum alone asks for nothing. */
    boolean hasThreshold() {
        return minimum != null || perYear != null;
    }

    /**
     * The day on which its time begins.
     *
     * @param issuedOn the day of the plan, where the target names no first year
     */
    LocalDate begins(LocalDate issuedOn) {
        LocalDate day = fromYear == null ? issuedOn : LocalDate.of(fromYear, 1, 1);
        return day.isBefore(ends()) ? day : LocalDate.of(dueYear, 1, 1);
    }

    /** The first day on which its time is over. */
    LocalDate ends() {
        return LocalDate.of(dueYear + 1, 1, 1);
    }
}
