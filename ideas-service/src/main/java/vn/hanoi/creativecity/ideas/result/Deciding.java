package vn.hanoi.creativecity.ideas.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.ideas.call.Award;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.review.ClosedEvaluations;
import vn.hanoi.creativecity.ideas.review.CountingReview;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Decides on the ground of a result. Where the awards do not follow its ranking, everybody is told why. */
@Singleton
class Deciding {

    private final DeterminationRepository determinations;
    private final ResultRepository results;
    private final ClosedEvaluations evaluations;
    private final ObjectMapper json;
    private final Clock clock;

    Deciding(
            DeterminationRepository determinations,
            ResultRepository results,
            ClosedEvaluations evaluations,
            ObjectMapper json,
            Clock clock) {
        this.determinations = determinations;
        this.results = results;
        this.evaluations = evaluations;
        this.json = json;
        this.clock = clock;
    }

    /** @param call locked by the caller */
    Determination decide(Call call, DeterminationRequest request) {
        evaluations.requireClosedAndUnpublished(call);
        Violations violations = new Violations();
        ResultSnapshot result =
                violations.follow("/result", request.result(), reference -> results.findIn(call, reference));
        violations.throwIfAny();
        requireLatest(call, result);
        requireSameReviews(result, "/result");
        Ranking ranking = ranking(result);
        checkAwards(call, request, codesIn(ranking), violations);
        checkAccepted(request, codesIn(ranking), violations);
        violations.throwIfAny();
        checkReason(call, request, ranking);
        Determination determination = new Determination(Ids.next(), call, result, request, clock.instant());
        determinations.persistAndFlush(determination);
        return determination;
    }

    Set<String> codesIn(ResultSnapshot result) {
        return codesIn(ranking(result));
    }

    /**
     * A juror may find out after the evaluation that they have a conflict of interest.
     *
     * @throws Problem 409 when the result counts a review that counts no more
     */
    void requireSameReviews(ResultSnapshot result, String pointer) {
        Set<String> codes = codesIn(result);
        Set<UUID> counting = evaluations.reviews(result.call()).stream()
                .filter(review -> codes.contains(review.submission()))
                .map(CountingReview::revision)
                .collect(Collectors.toUnmodifiableSet());
        if (!counting.equals(results.revisions(result))) {
            Message detail = new Message(
                    "Các bản đánh giá được tính đã thay đổi từ khi có kết quả này; cần tính một kết quả khác.",
                    "The reviews that count have changed since this result was worked out; work out another one.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, "reviews_changed", detail)));
        }
    }

    private void requireLatest(Call call, ResultSnapshot result) {
        if (!results.latest(call).orElseThrow().id().equals(result.id())) {
            Message detail = new Message(
                    "Kết quả này đã được thay thế bằng một kết quả khác.",
                    "This result has been superseded by another one.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/result", "superseded", detail)));
        }
    }

    private static void checkAwards(Call call, DeterminationRequest request, Set<String> codes, Violations violations) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.awards().size(); i++) {
            AwardedTo awarded = request.awards().get(i);
            String at = "/awards/" + i;
            Award award = violations.follow(
                    at + "/award",
                    awarded.award(),
                    code -> call.awards().stream()
                            .filter(known -> known.code().equals(code))
                            .findFirst());
            checkOnce(at + "/award", awarded.award(), seen, violations);
            violations.check(
                    award == null || awarded.submissions().size() <= award.places(),
                    at + "/submissions",
                    "too_many",
                    Message.of("Giải này có %d suất.", "The award has %d places.", award == null ? 0 : award.places()));
            checkCodes(at + "/submissions", awarded.submissions(), codes, violations);
        }
    }

    private static void checkAccepted(DeterminationRequest request, Set<String> codes, Violations violations) {
        checkCodes("/accepted", request.accepted(), codes, violations);
    }

    private static void checkCodes(String at, List<String> submissions, Set<String> codes, Violations violations) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < submissions.size(); i++) {
            String code = submissions.get(i);
            violations.check(
                    codes.contains(code),
                    at + "/" + i,
                    "unknown_reference",
                    Message.of("Kết quả không có bài nộp “%s”.", "The result has no submission “%s”.", code));
            checkOnce(at + "/" + i, code, seen, violations);
        }
    }

    private static void checkOnce(String at, String code, Set<String> seen, Violations violations) {
        violations.check(
                seen.add(code), at, "repeated", Message.of("“%s” đã có ở trên.", "“%s” is there already.", code));
    }

    private static void checkReason(Call call, DeterminationRequest request, Ranking ranking) {
        boolean deviates = deviates(call, request, ranking);
        Violations violations = new Violations();
        violations.check(
                !deviates || request.reason() != null,
                "/reason",
                "required",
                new Message(
                        "Giải thưởng không theo thứ hạng thì phải nêu lý do.",
                        "Where the awards do not follow the ranking, say why."));
        violations.check(
                deviates || request.reason() == null,
                "/reason",
                "not_applicable",
                new Message("Giải thưởng theo đúng thứ hạng.", "The awards follow the ranking."));
        violations.check(
                request.reason() == null || request.reason().en() != null,
                "/reason/en",
                "required",
                new Message("Bắt buộc phải có.", "Must be there."));
        violations.throwIfAny();
    }

    /** Whether an award goes to others than those who come next in the ranking, as many as it has places. */
    private static boolean deviates(Call call, DeterminationRequest request, Ranking ranking) {
        List<String> order = ranking.ranked().stream().map(Ranking.Ranked::code).toList();
        int next = 0;
        for (Award award : call.awards()) {
            int end = Math.min(order.size(), next + award.places());
            if (!winnersOf(award, request).equals(Set.copyOf(order.subList(next, end)))) {
                return true;
            }
            next = end;
        }
        return false;
    }

    private static Set<String> winnersOf(Award award, DeterminationRequest request) {
        return request.awards().stream()
                .filter(awarded -> awarded.award().equals(award.code()))
                .flatMap(awarded -> awarded.submissions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> codesIn(Ranking ranking) {
        return Stream.concat(
                        ranking.ranked().stream().map(Ranking.Ranked::code),
                        ranking.unranked().stream().map(Ranking.Unranked::code))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Ranking ranking(ResultSnapshot result) {
        try {
            return json.readValue(result.ranking(), Ranking.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
