package vn.hanoi.creativecity.centres.plan;

import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** What of a target goes together: its years, its measure and how much is promised. */
final class TargetRules {

    private TargetRules() {}

    static void check(TargetRequest target, Violations violations) {
        violations.check(
                target.fromYear() == null || target.fromYear() <= target.dueYear(),
                "/dueYear",
                "ends_before_it_begins",
                new Message("Không được kết thúc trước khi bắt đầu.", "It must not end before it begins."));
        violations.check(
                target.minimum() == null || target.maximum() == null || target.minimum() <= target.maximum(),
                "/maximum",
                "below_minimum",
                new Message("Không được nhỏ hơn minimum.", "It must not be below the minimum."));
        TargetMeasure measure = target.measure();
        boolean isCounted = measure != TargetMeasure.RECORDED && !measure.isPerYear();
        only(isCounted, target.minimum(), "/minimum", violations);
        only(isCounted, target.maximum(), "/maximum", violations);
        only(measure.isPerYear(), target.perYear(), "/perYear", violations);
        only(measure == TargetMeasure.RECORDED, target.record(), "/record", violations);
    }

    private static void only(boolean fits, Object value, String pointer, Violations violations) {
        violations.check(
                fits || value == null,
                pointer,
                "not_for_this_measure",
                new Message("Không dùng với cách đo này (measure).", "It does not go with this measure."));
    }
}
