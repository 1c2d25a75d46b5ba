package vn.hanoi.creativecity.ideas.result;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.ideas.review.ClosedEvaluations;
import vn.hanoi.creativecity.ideas.review.CountingReview;
import vn.hanoi.creativecity.ideas.submission.Judging;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Works out the results of the demonstration set from its reviews, and publishes what was decided; all of it invented. */
@Singleton
class ResultDemonstration {

    private static final String SOURCE = "Demonstration";

    private final DemonstrationFiles files;
    private final CallRepository calls;
    private final Judging judging;
    private final ClosedEvaluations evaluations;
    private final WorkingOut workingOut;
    private final DeterminationRepository determinations;
    private final Session session;

    ResultDemonstration(
            DemonstrationFiles files,
            CallRepository calls,
            Judging judging,
            ClosedEvaluations evaluations,
            WorkingOut workingOut,
            DeterminationRepository determinations,
            Session session) {
        this.files = files;
        this.calls = calls;
        this.judging = judging;
        this.evaluations = evaluations;
        this.workingOut = workingOut;
        this.determinations = determinations;
        this.session = session;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(500) StartupEvent start) {
        if (files.areWantedIn("result_snapshot")) {
            files.read("results.json", Entry.class).forEach(this::load);
        }
    }

    /** The submissions have come further since, so they are named: those that have reviews. */
    private void load(Entry entry) {
        Call call = calls.require(entry.call());
        List<Submission> submissions = evaluations.reviews(call).stream()
                .map(CountingReview::submission)
                .distinct()
                .sorted()
                .map(code -> judging.find(code).orElseThrow())
                .toList();
        ResultSnapshot result = workingOut.keep(call, submissions, 1, null, SOURCE, entry.workedOutAt());
        result.publish(entry.publishedAt());
        evaluations.publish(call, entry.publishedAt());
        Determination determination = new Determination(
                Ids.next(), call, result, request(entry, result, codesByTitle(call)), entry.decidedAt());
        determination.comesFrom(SOURCE);
        determination.moveTo(DeterminationState.PUBLISHED, entry.publishedAt());
        determinations.persistAndFlush(determination);
    }

    private Map<String, String> codesByTitle(Call call) {
        return session
                .createQuery(
                        "select s.title.vi, s.code from Submission s where s.call = :call and s.source = 'Demonstration'",
                        Object[].class)
                .setParameter("call", call)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static DeterminationRequest request(Entry entry, ResultSnapshot result, Map<String, String> codes) {
        return new DeterminationRequest(
                result.id().toString(),
                entry.awards().stream()
                        .map(award -> new AwardedTo(award.award(), List.of(codes.get(award.title()))))
                        .toList(),
                entry.accepted().stream().map(codes::get).toList(),
                null,
                null,
                entry.publishedAt(),
                false);
    }

    /** One result of the file, its submissions named by their titles. */
    record Entry(
            String call,
            Instant workedOutAt,
            Instant decidedAt,
            Instant publishedAt,
            List<Winner> awards,
            List<String> accepted) {}

    /** Who wins an award. */
    record Winner(String award, String title) {}
}
