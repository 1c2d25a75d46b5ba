package vn.hanoi.creativecity.ideas.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Shares submissions out among jurors, the same way whenever it is asked the same: each submission goes to those who have
 * least to do, and afterwards whoever has too much hands on to whoever has two fewer. Nobody gets what they have part in,
 * nor what they were asked about before.
 */
final class SharingOut {

    /** A submission and who is to judge it. */
    record Pair(Submission submission, Juror juror) {}

    private final List<Juror> jurors;
    private final List<Submission> submissions;
    private final Map<String, Integer> loads = new LinkedHashMap<>();

    /** Who has been asked about which submission, whatever they answered. */
    private final Map<UUID, Set<String>> asked = new HashMap<>();

    /** How many jurors a submission has who have not turned it down. */
    private final Map<UUID, Long> present;

    private final Map<UUID, List<Juror>> chosen = new LinkedHashMap<>();

    SharingOut(List<Juror> jurors, List<ReviewAssignment> before, List<Submission> submissions) {
        this.jurors =
                jurors.stream().sorted(Comparator.comparing(Juror::subject)).toList();
        this.submissions = submissions;
        this.jurors.forEach(juror -> loads.put(juror.subject(), 0));
        before.forEach(
                assignment -> asked.computeIfAbsent(assignment.submission().id(), _ -> new HashSet<>())
                        .add(assignment.juror().subject()));
        List<ReviewAssignment> standing =
                before.stream().filter(SharingOut::stands).toList();
        standing.forEach(assignment -> loads.merge(assignment.juror().subject(), 1, Integer::sum));
        present = standing.stream()
                .collect(Collectors.groupingBy(
                        assignment -> assignment.submission().id(), Collectors.counting()));
    }

    static boolean stands(ReviewAssignment assignment) {
        return assignment.state() != AssignmentState.DECLINED && assignment.state() != AssignmentState.RECUSED;
    }

    /** @throws Problem 422 when a submission has too few jurors who may judge it */
    List<Pair> perSubmission(int number) {
        submissions.forEach(submission -> choose(submission, number));
        boolean changed = true;
        while (changed) {
            changed = submissions.stream().anyMatch(this::evenOut);
        }
        return submissions.stream()
                .flatMap(submission -> chosen.get(submission.id()).stream().map(juror -> new Pair(submission, juror)))
                .toList();
    }

    private void choose(Submission submission, int number) {
        long missing = Math.max(0, number - present.getOrDefault(submission.id(), 0L));
        List<Juror> possible =
                jurors.stream().filter(juror -> mayJudge(juror, submission)).toList();
        if (possible.size() < missing) {
            throw Problem.invalid(
                    "/perSubmission",
                    "too_few_jurors",
                    Message.of(
                            "Bài nộp %s cần thêm %d giám khảo, chỉ có %d người được đánh giá bài này.",
                            "The submission %s needs %d more jurors, and %d of these may judge it.",
                            submission.code(),
                            missing,
                            possible.size()));
        }
        List<Juror> taken = new ArrayList<>(possible.stream()
                .sorted(Comparator.comparing(this::load))
                .limit(missing)
                .toList());
        taken.forEach(juror -> loads.merge(juror.subject(), 1, Integer::sum));
        chosen.put(submission.id(), taken);
    }

    /** Hands the submission on from one juror to another, if that makes their loads more alike. */
    private boolean evenOut(Submission submission) {
        List<Juror> taken = chosen.get(submission.id());
        for (int i = 0; i < taken.size(); i++) {
            Juror from = taken.get(i);
            for (Juror to : jurors) {
                if (load(from) >= load(to) + 2 && !taken.contains(to) && mayJudge(to, submission)) {
                    loads.merge(from.subject(), -1, Integer::sum);
                    loads.merge(to.subject(), 1, Integer::sum);
                    taken.set(i, to);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayJudge(Juror juror, Submission submission) {
        return !asked.getOrDefault(submission.id(), Set.of()).contains(juror.subject())
                && !Inviting.isOwn(submission, juror);
    }

    private int load(Juror juror) {
        return loads.get(juror.subject());
    }
}
