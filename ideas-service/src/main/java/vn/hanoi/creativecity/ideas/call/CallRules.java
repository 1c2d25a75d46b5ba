package vn.hanoi.creativecity.ideas.call;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.ideas.form.AnswerForm;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** What must hold in a call beyond the shape of its parts. */
final class CallRules {

    /** A year outside is a slip of the hand, and far outside one that the database could not keep. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final Message MORE_THAN_0 = new Message("Phải lớn hơn 0.", "Must be more than 0.");

    private final CallRequest call;
    private final Violations violations = new Violations();

    private CallRules(CallRequest call) {
        this.call = call;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 422 with every place at which a rule is broken */
    static void check(CallRequest call) {
        CallRules rules = new CallRules(call);
        rules.checkWindow("", call.opensAt(), call.closesAt());
        if (call.answerForm() != null) {
            AnswerForm.flawsIn(call.answerForm())
                    .forEach(flaw -> rules.violations.add(flaw.place(), flaw.code(), flaw.message()));
        }
        rules.checkCriteria();
        rules.checkTieBreak();
        rules.checkVote();
        rules.checkAwards();
        rules.violations.throwIfAny();
    }

    static void checkYear(String pointer, Instant instant, Violations violations) {
        violations.check(
                !instant.isBefore(EARLIEST) && instant.isBefore(LATEST),
                pointer,
                "out_of_range",
                new Message("Phải trong các năm 2000 đến 2099.", "Must be in the years 2000 to 2099."));
    }

    private void checkWindow(String at, Instant opensAt, Instant closesAt) {
        checkYear(at + "/opensAt", opensAt, violations);
        checkYear(at + "/closesAt", closesAt, violations);
        violations.check(
                closesAt.isAfter(opensAt),
                at + "/closesAt",
                "closes_before_it_opens",
                new Message("Phải sau opensAt.", "Must be after opensAt."));
    }

    private void checkCriteria() {
        List<Criterion> criteria = call.criteria();
        checkRepeats("/criteria/%d/code", criteria.stream().map(Criterion::code).toList());
        for (int i = 0; i < criteria.size(); i++) {
            checkCriterion("/criteria/" + i, criteria.get(i));
        }
        violations.check(
                criteria.isEmpty() || criteria.stream().anyMatch(Criterion::required),
                "/criteria",
                "none_required",
                new Message("Ít nhất một tiêu chí phải bắt buộc.", "At least one criterion must be required."));
        violations.check(
                criteria.isEmpty() || call.reviewPolicy() != null,
                "/reviewPolicy",
                "required",
                new Message("Có tiêu chí thì phải có reviewPolicy.", "With criteria there must be a reviewPolicy."));
        violations.check(
                !criteria.isEmpty() || call.reviewPolicy() == null,
                "/criteria",
                "required",
                new Message("Có reviewPolicy thì phải có tiêu chí.", "With a reviewPolicy there must be criteria."));
    }

    private void checkCriterion(String at, Criterion criterion) {
        violations.check(
                !Set.of(ReviewPolicy.VOTES, ReviewPolicy.SEED).contains(criterion.code()),
                at + "/code",
                "reserved",
                new Message(
                        "votes và seed có nghĩa riêng trong tieBreak.",
                        "votes and seed mean something else in tieBreak."));
        violations.check(criterion.weighs().signum() > 0, at + "/weight", "out_of_range", MORE_THAN_0);
        criterion.scale().check(at + "/scale", violations);
    }

    private void checkTieBreak() {
        if (call.reviewPolicy() == null) {
            return;
        }
        List<String> chain = call.reviewPolicy().tieBreak();
        Set<String> known = call.criteria().stream().map(Criterion::code).collect(Collectors.toSet());
        known.add(ReviewPolicy.SEED);
        if (call.votingPolicy() != null) {
            known.add(ReviewPolicy.VOTES);
        }
        String at = "/reviewPolicy/tieBreak/";
        checkRepeats(at + "%d", chain);
        for (int i = 0; i < chain.size(); i++) {
            violations.check(
                    known.contains(chain.get(i)),
                    at + i,
                    "unknown_reference",
                    Message.of(
                            "“%s” không phải là mã tiêu chí, votes (khi có bình chọn) hay seed.",
                            "“%s” is neither the code of a criterion, nor votes (with a vote), nor seed.",
                            chain.get(i)));
        }
        violations.check(
                chain.getLast().equals(ReviewPolicy.SEED),
                at + (chain.size() - 1),
                "not_the_seed",
                new Message("Phải kết thúc bằng seed.", "It must end with seed."));
    }

    private void checkVote() {
        VotingPolicy policy = call.votingPolicy();
        if (policy == null) {
            return;
        }
        checkWindow("/votingPolicy", policy.opensAt(), policy.closesAt());
        violations.check(
                !policy.opensAt().isBefore(call.closesAt()),
                "/votingPolicy/opensAt",
                "before_the_call_closes",
                new Message(
                        "Bình chọn không được mở trước khi hết hạn nộp (closesAt).",
                        "The vote must not open before submissions have ended (closesAt)."));
    }

    private void checkAwards() {
        List<Award> awards = call.awards();
        checkRepeats("/awards/%d/code", awards.stream().map(Award::code).toList());
        for (int i = 0; i < awards.size(); i++) {
            violations.check(
                    awards.get(i).value() == null
                            || awards.get(i).value().amount().signum() > 0,
                    "/awards/" + i + "/value/amount",
                    "out_of_range",
                    MORE_THAN_0);
        }
    }

    /** @param at where each of them stands, by its index */
    private void checkRepeats(String at, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            violations.check(
                    seen.add(codes.get(i)),
                    at.formatted(i),
                    "repeated",
                    Message.of("“%s” đã có ở trên.", "“%s” is there already.", codes.get(i)));
        }
    }
}
