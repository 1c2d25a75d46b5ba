package vn.hanoi.creativecity.ideas.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.Criterion;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** What must be true of a review: as long as it is written little, and all of it when it is submitted. */
final class ReviewRules {

    private ReviewRules() {}

    /** What is wrong with what is there. */
    static void checkDraft(Findings findings, Call call, int lastVersion, Violations violations) {
        Map<String, Criterion> criteria = new HashMap<>();
        call.criteria().forEach(criterion -> criteria.put(criterion.code(), criterion));
        Set<String> seen = new HashSet<>();
        List<Score> scores = findings.scores();
        for (int i = 0; i < scores.size(); i++) {
            checkScore("/scores/" + i, scores.get(i), criteria, seen, violations);
        }
        violations.check(
                findings.submissionVersion() <= lastVersion,
                "/submissionVersion",
                "out_of_range",
                Message.of("Bài nộp có %d phiên bản.", "The submission has %d versions.", lastVersion));
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 422 with all that is missing, each with its place */
    static void requireWhole(Findings findings, Call call, int lastVersion) {
        Violations violations = new Violations();
        checkDraft(findings, call, lastVersion, violations);
        for (Criterion criterion : call.criteria()) {
            violations.check(
                    !criterion.required()
                            || findings.scores().stream()
                                    .anyMatch(score -> score.criterion().equals(criterion.code())),
                    "/scores",
                    "required",
                    Message.of("Thiếu điểm cho tiêu chí “%s”.", "There is no mark for “%s”.", criterion.code()));
        }
        violations.check(
                findings.recommendation() != null,
                "/recommendation",
                "required",
                new Message("Cần có đề xuất.", "A recommendation is needed."));
        violations.throwIfAny();
    }

    private static void checkScore(
            String at, Score score, Map<String, Criterion> criteria, Set<String> seen, Violations violations) {
        Criterion criterion = criteria.get(score.criterion());
        if (criterion == null) {
            violations.add(
                    at + "/criterion",
                    "unknown_reference",
                    Message.of(
                            "Đợt kêu gọi không có tiêu chí “%s”.",
                            "The call has no criterion “%s”.", score.criterion()));
            return;
        }
        violations.check(
                seen.add(score.criterion()),
                at + "/criterion",
                "repeated",
                Message.of("“%s” đã có ở trên.", "“%s” is there already.", score.criterion()));
        violations.check(
                criterion.scale().has(score.value()),
                at + "/mark",
                "not_on_the_scale",
                Message.of(
                        "Thang điểm từ %s đến %s, bước %s.",
                        "The scale goes from %s to %s by %s.",
                        criterion.scale().minimum(),
                        criterion.scale().maximum(),
                        criterion.scale().step()));
    }
}
