package vn.hanoi.creativecity.ideas.outcome;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** Puts outcomes together in time series: sums and counts by step, added up by the database and exact. */
@Singleton
class OutcomeSeries {

    private static final int MOST_STEPS = 1200;
    private static final int MOST_LINES = 200;

    /** What would make a value count in the wrong place, or at all. */
    private static final String IS_KNOWN =
            "not assumed && array['value', 'from', 'until', 'indicator', 'unit', 'axis']";

    private final Session session;

    OutcomeSeries(Session session) {
        this.session = session;
    }

    OutcomeSeriesResponse of(KeysetQuery query, OutcomeFilter filter, OutcomeSeriesRequest asked) {
        if (!asked.includeAssumed()) {
            query.where(IS_KNOWN);
        }
        SeriesInterval interval = asked.interval();
        String step =
                "to_char(date_trunc('%s', cast(period_from as timestamp)), 'YYYY-MM-DD')".formatted(interval.name());
        List<Sum> sums = query.grouped(session, "axis, indicator, unit, " + step, "sum(value), count(*)").stream()
                .map(Sum::of)
                .toList();
        LocalDate first =
                begin(interval, filter.from(), sums.stream().map(Sum::from).min(LocalDate::compareTo));
        LocalDate last = begin(
                interval,
                filter.until() == null ? null : filter.until().minusDays(1),
                sums.stream().map(Sum::from).max(LocalDate::compareTo));
        if (first == null || last == null || last.isBefore(first)) {
            return new OutcomeSeriesResponse(interval, null, null, List.of());
        }
        List<LocalDate> steps = Stream.iterate(first, begin -> !begin.isAfter(last), interval::after)
                .limit(MOST_STEPS + 1L)
                .toList();
        Map<List<String>, Map<LocalDate, Sum>> lines = sums.stream()
                .collect(Collectors.groupingBy(
                        Sum::line, LinkedHashMap::new, Collectors.toMap(Sum::from, Function.identity())));
        checkSize(steps.size(), lines.size());
        return new OutcomeSeriesResponse(
                interval,
                first,
                interval.after(last),
                lines.values().stream().map(line -> line(line, steps)).toList());
    }

    private static LocalDate begin(SeriesInterval interval, LocalDate asked, Optional<LocalDate> found) {
        return Optional.ofNullable(asked).or(() -> found).map(interval::beginOf).orElse(null);
    }

    private static void checkSize(int steps, int lines) {
        if (steps > MOST_STEPS) {
            throw Problem.invalidParameter(
                    "interval", "too_many_steps", Message.of("Nhiều nhất %d bước.", "At most %d steps.", MOST_STEPS));
        }
        if (lines > MOST_LINES) {
            throw Problem.invalidParameter(
                    "indicator",
                    "too_many_series",
                    Message.of(
                            "Nhiều nhất %d chỉ số; hãy chọn ít hơn.",
                            "At most %d indicators; choose fewer.", MOST_LINES));
        }
    }

    private static OutcomeSeriesResponse.Line line(Map<LocalDate, Sum> sums, List<LocalDate> steps) {
        Sum any = sums.values().iterator().next();
        return new OutcomeSeriesResponse.Line(
                any.axis(),
                any.indicator(),
                any.unit(),
                steps.stream().map(step -> point(step, sums.get(step))).toList());
    }

    private static OutcomeSeriesResponse.Point point(LocalDate step, Sum sum) {
        return sum == null
                ? new OutcomeSeriesResponse.Point(step, null, 0)
                : new OutcomeSeriesResponse.Point(step, sum.value().toPlainString(), sum.count());
    }

    /** What the database has added up for one indicator and step. */
    private record Sum(OutcomeAxis axis, String indicator, String unit, LocalDate from, BigDecimal value, long count) {

        static Sum of(Object[] row) {
            return new Sum(
                    OutcomeAxis.valueOf((String) row[0]),
                    (String) row[1],
                    (String) row[2],
                    LocalDate.parse((String) row[3]),
                    (BigDecimal) row[4],
                    ((Number) row[5]).longValue());
        }

        List<String> line() {
            return List.of(axis.name(), indicator, unit);
        }
    }
}
