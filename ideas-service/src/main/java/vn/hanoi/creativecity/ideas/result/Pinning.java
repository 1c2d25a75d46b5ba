package vn.hanoi.creativecity.ideas.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.ideas.ballot.Ballots;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.Criterion;
import vn.hanoi.creativecity.ideas.call.ReviewPolicy;
import vn.hanoi.creativecity.ideas.review.ClosedEvaluations;
import vn.hanoi.creativecity.ideas.review.CountingReview;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.platform.json.CanonicalJson;

/** Takes down what a result is worked out from. The caller holds the lock of the call, so it is all of one moment. */
@Singleton
class Pinning {

    private final ClosedEvaluations evaluations;
    private final Ballots ballots;
    private final ObjectMapper json;

    Pinning(ClosedEvaluations evaluations, Ballots ballots, ObjectMapper json) {
        this.evaluations = evaluations;
        this.ballots = ballots;
        this.json = json;
    }

    /** @param revisions which revision of a review stands behind each number */
    record Pinned(Inputs inputs, Map<Integer, UUID> revisions) {}

    /** @param submissions in the order of their codes */
    Pinned pin(Call call, List<Submission> submissions) {
        Map<String, List<CountingReview>> reviews = evaluations.reviews(call).stream()
                .map(review -> inOrderOfTheCriteria(review, call))
                .collect(Collectors.groupingBy(CountingReview::submission));
        boolean votesDecide = call.reviewPolicy().tieBreak().contains(ReviewPolicy.VOTES);
        Map<UUID, Long> votes = votesDecide
                ? ballots.count(call, submissions.stream().map(Submission::id).toList())
                : Map.of();
        Map<Integer, UUID> revisions = new TreeMap<>();
        List<Inputs.Judged> judged = new ArrayList<>();
        for (Submission submission : submissions) {
            List<Inputs.Marks> marks = new ArrayList<>();
            for (CountingReview review : inAnonymousOrder(reviews.getOrDefault(submission.code(), List.of()))) {
                int number = revisions.size() + 1;
                revisions.put(number, review.revision());
                marks.add(new Inputs.Marks(number, review.submissionVersion(), review.scores()));
            }
            judged.add(new Inputs.Judged(
                    submission.code(),
                    submission.versions(),
                    votesDecide ? Math.toIntExact(votes.getOrDefault(submission.id(), 0L)) : null,
                    marks));
        }
        return new Pinned(
                new Inputs(Tally.ALGORITHM, call.seedHash(), criteria(call), policy(call), judged), revisions);
    }

    /** An order that follows from what is in them, so that a number tells nothing of who wrote it, or when. */
    private List<CountingReview> inAnonymousOrder(List<CountingReview> reviews) {
        return reviews.stream()
                .sorted(Comparator.comparing(
                                (CountingReview review) -> CanonicalJson.write(json.valueToTree(review.scores())))
                        .thenComparing(CountingReview::submissionVersion)
                        .thenComparing(CountingReview::revision))
                .toList();
    }

    private static CountingReview inOrderOfTheCriteria(CountingReview review, Call call) {
        List<String> order = call.criteria().stream().map(Criterion::code).toList();
        return new CountingReview(
                review.revision(),
                review.submission(),
                review.submissionVersion(),
                review.scores().stream()
                        .sorted(Comparator.comparing(score -> order.indexOf(score.criterion())))
                        .toList());
    }

    private static List<Inputs.Weighed> criteria(Call call) {
        return call.criteria().stream()
                .map(criterion -> new Inputs.Weighed(
                        criterion.code(),
                        criterion.weight(),
                        criterion.scale().minimum(),
                        criterion.scale().maximum()))
                .toList();
    }

    private static Inputs.Policy policy(Call call) {
        ReviewPolicy policy = call.reviewPolicy();
        return new Inputs.Policy(policy.minimumReviews(), policy.aggregation(), policy.tieBreak());
    }
}
