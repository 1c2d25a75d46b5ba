package vn.hanoi.creativecity.gateway.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.text.LocalizedText;

class JudgementTest {

    private static final LocalDate ISSUED = LocalDate.of(2022, 4, 1);
    private static final LocalizedText TEXT = LocalizedText.of("Mục tiêu", "Target");

    /** Four of 2022 to 2025: 1461 days, so that one is expected from the 366th day on. */
    @ParameterizedTest
    @CsvSource({
        "4, 2022-01-01, met,",
        "5, 2022-01-01, met,",
        "4, 2030-01-01, met,",
        "0, 2021-12-31, on_track, 0",
        "0, 2022-01-01, on_track, 0",
        "0, 2023-01-01, on_track, 0",
        "0, 2023-01-02, at_risk, 1",
        "1, 2023-01-02, on_track, 1",
        "1, 2024-01-01, on_track, 1",
        "1, 2024-01-02, at_risk, 2",
        "3, 2025-12-31, on_track, 3",
        "2, 2025-12-31, at_risk, 3",
        "3, 2026-01-01, missed,",
        "0, 2026-01-01, missed,",
    })
    void whatIsToBeReachedOnceGrowsEvenly(long value, LocalDate today, String state, Long expected) {
        assertEquals(
                new Judgement(state(state), expected),
                Judgement.of(target(2022, 2025, 4, 6, null), figure(value), ISSUED, today));
    }

    /** One in each of 2022 to 2024; the years that are over come as "2022:1". */
    @ParameterizedTest
    @CsvSource({
        "-,                    2021-06-01, on_track, 0",
        "-,                    2022-06-01, on_track, 0",
        "-,                    2022-12-31, on_track, 0",
        "-,                    2023-01-01, missed,",
        "2022:1,               2023-01-01, on_track, 0",
        "2022:1 2023:2,        2023-12-31, on_track, 0",
        "2022:1 2023:1,        2024-12-31, on_track, 0",
        "2022:1 2023:1,        2025-01-01, missed,",
        "2022:1 2023:1 2024:1, 2024-01-01, met,",
        "2022:1 2023:1 2024:1, 2025-01-01, met,",
        "2022:1 2024:1,        2024-06-01, missed,",
        "2022:1 2024:9,        2030-01-01, missed,",
    })
    void whatIsToBeReachedEachYearIsMissedWithTheFirstGap(String years, LocalDate today, String state, Long expected) {
        assertEquals(
                new Judgement(state(state), expected),
                Judgement.of(target(2022, 2024, null, null, 1), years(years), ISSUED, today));
    }

    /** 365 in the year 2023: one a day. */
    @ParameterizedTest
    @CsvSource({
        "0,   2023-01-01, on_track, 0",
        "0,   2023-01-02, at_risk, 1",
        "30,  2023-01-31, on_track, 30",
        "29,  2023-01-31, at_risk, 30",
        "364, 2023-12-31, on_track, 364",
        "365, 2023-12-31, met,",
    })
    void insideAYearItsFigureGrowsEvenly(long value, LocalDate today, String state, Long expected) {
        assertEquals(
                new Judgement(state(state), expected),
                Judgement.of(target(2023, 2023, null, null, 365), years("2023:" + value), ISSUED, today));
    }

    /** From the plan's first day, 2022-04-01, to the end of 2022 there are 275 days. */
    @ParameterizedTest
    @CsvSource({"2022-04-01, on_track, 0", "2022-04-02, at_risk, 1", "2022-12-31, at_risk, 274", "2023-01-01, missed,"})
    void aTargetWithoutAFirstYearBeginsWithItsPlan(LocalDate today, String state, Long expected) {
        assertEquals(
                new Judgement(state(state), expected),
                Judgement.of(target(null, 2022, 275, null, null), figure(0), ISSUED, today));
        assertEquals(
                new Judgement(state(state), expected),
                Judgement.of(target(null, 2022, null, null, 275), years("2022:0"), ISSUED, today));
    }

    @Test
    void aPlanThatIsIssuedWhenItsTargetIsDueCountsItsLastYear() {
        Promise target = target(null, 2021, 365, null, null);
        assertEquals(
                new Judgement(TargetState.AT_RISK, 1L),
                Judgement.of(target, figure(0), ISSUED, LocalDate.of(2021, 1, 2)));
        assertEquals(new Judgement(TargetState.MISSED, null), Judgement.of(target, figure(0), ISSUED, ISSUED));
    }

    @Test
    void withoutAThresholdThereIsNothingToReach() {
        assertEquals(
                new Judgement(TargetState.NO_THRESHOLD, null),
                Judgement.of(target(2022, 2025, null, null, null), figure(7), ISSUED, ISSUED));
        assertEquals(
                new Judgement(TargetState.NO_THRESHOLD, null),
                Judgement.of(target(2022, 2025, null, 5, null), figure(7), ISSUED, ISSUED));
    }

    @Test
    void whereNothingIsRecordedNothingIsKnown() {
        assertEquals(
                new Judgement(TargetState.NO_DATA, null),
                Judgement.of(
                        target(2022, 2025, 5, null, null),
                        new Measured(0, List.of(), List.of(), null),
                        ISSUED,
                        LocalDate.of(2030, 1, 1)));
    }

    @Test
    void aDocumentMeetsATargetAndItsAbsenceSaysNothing() {
        JsonNode document = JsonNodeFactory.instance.objectNode().put("document", "Đề án");
        assertEquals(
                new Judgement(TargetState.MET, null),
                Judgement.of(promise(null, 2022, null, null, null, "recorded", document), null, ISSUED, ISSUED));
        assertEquals(
                new Judgement(TargetState.NO_DATA, null),
                Judgement.of(
                        promise(null, 2022, null, null, null, "recorded", null),
                        null,
                        ISSUED,
                        LocalDate.of(2030, 1, 1)));
    }

    private static TargetState state(String name) {
        return TargetState.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Promise target(Integer from, int due, Integer minimum, Integer maximum, Integer perYear) {
        return promise(from, due, minimum, maximum, perYear, "operating_walking_spaces", null);
    }

    private static Promise promise(
            Integer from, int due, Integer minimum, Integer maximum, Integer perYear, String measure, JsonNode record) {
        return new Promise("T1", "P1", TEXT, from, due, minimum, maximum, perYear, measure, Upstream.CENTRES, record);
    }

    private static Measured figure(long value) {
        return new Measured(value, List.of(), List.of(leftOut()), null);
    }

    private static Measured years(String years) {
        List<YearFigure> figures = Arrays.stream(years.split(" "))
                .filter(year -> !year.equals("-"))
                .map(year -> year.split(":"))
                .map(year -> new YearFigure(Integer.parseInt(year[0]), Long.parseLong(year[1])))
                .toList();
        long value = figures.stream().mapToLong(YearFigure::value).sum();
        return new Measured(value, List.of(), List.of(leftOut()), figures);
    }

    private static Measured.Fact leftOut() {
        return new Measured.Fact("centres", UUID.randomUUID(), TEXT, "not_operating", null);
    }
}
