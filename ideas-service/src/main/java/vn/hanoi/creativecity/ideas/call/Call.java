package vn.hanoi.creativecity.ideas.call;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.ideas.form.AnswerForm;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An invitation to hand in ideas or designs, or to show talent, within a window of time. */
@Entity
public class Call {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "calls";

    /** What came in time waits for locks and connections no longer than this. */
    private static final Duration LONGEST_UNDER_WAY = Duration.ofMinutes(2);

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private CallKind kind;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private LocalizedText summary;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "brief_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "brief_en"))
    private LocalizedText brief;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "eligibility_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "eligibility_en"))
    private LocalizedText eligibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Discipline> disciplines = new ArrayList<>();

    private String centre;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private CallState state = CallState.DRAFT;

    @Column(name = "shows_submissions")
    private boolean showsSubmissions;

    @Embedded
    private Rulebook rules = new Rulebook();

    /** Null until the first review. No part of the version, by which everybody would learn that there is one. */
    @OptimisticLock(excluded = true)
    @Column(name = "criteria_locked_at")
    private Instant criteriaLockedAt;

    /** Null until the first ballot. No part of the version either. */
    @OptimisticLock(excluded = true)
    @Column(name = "voting_locked_at")
    private Instant votingLockedAt;

    /** Null until the call is published. */
    private byte[] seed;

    @Column(name = "plan_item")
    private String planItem;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Call() {}

    Call(UUID id, String slug, CallRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(slug, request, now);
    }

    void change(String slug, CallRequest request, Instant now) {
        this.slug = slug;
        kind = request.kind();
        name = request.name();
        summary = request.summary();
        brief = request.brief();
        eligibility = request.eligibility();
        disciplines = request.disciplines();
        centre = request.centre();
        opensAt = request.opensAt();
        closesAt = request.closesAt();
        showsSubmissions = request.showsSubmissions();
        rules.change(request);
        planItem = request.planItem();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves the call to another state; gives the one it was in. */
    CallState moveTo(CallState next, Instant now) {
        CallState before = state;
        CallState.TABLE.check(before, next);
        if (next == CallState.PUBLISHED) {
            seed = Seed.draw();
        }
        state = next;
        updatedAt = now;
        return before;
    }

    /** Gives everybody longer, or once more, time to take part. */
    void extendTo(Instant closesAt, Instant now) {
        this.closesAt = closesAt;
        updatedAt = now;
    }

    /**
     * From the first submitted review on, what jurors judge by stays as it is; what is locked already stays so since then.
     * The caller holds the call, see {@link CallRepository#lock}.
     */
    public void lockCriteria(Instant now) {
        criteriaLockedAt = criteriaLockedAt == null ? now : criteriaLockedAt;
    }

    /** From the first ballot on, how the public votes stays as it is. The caller holds the call. */
    public void lockVoting(Instant now) {
        votingLockedAt = votingLockedAt == null ? now : votingLockedAt;
    }

    /** Where it stands at an instant. */
    Optional<CallPhase> phase(Instant now) {
        return CallPhase.of(this, now);
    }

    /** Where its vote stands at an instant. */
    Optional<VotingPhase> votingPhase(Instant now) {
        return VotingPhase.of(state, votingPolicy(), now);
    }

    /** Whether what is handed in at this instant is in time. */
    public boolean takesSubmissionsAt(Instant instant) {
        return phase(instant).filter(CallPhase.OPEN::equals).isPresent();
    }

    /** Whether a submission may be prepared at this instant: from the day on which everybody can read the brief. */
    public boolean takesDraftsAt(Instant instant) {
        return takesSubmissionsAt(instant)
                || phase(instant).filter(CallPhase.UPCOMING::equals).isPresent();
    }

    /** Whether everybody is shown the submissions that were accepted, once the decision is published. */
    public boolean showsSubmissions() {
        return showsSubmissions;
    }

    /** Whether a vote that is cast at this instant is in time. */
    boolean takesBallotsAt(Instant instant) {
        return votingPhase(instant).filter(VotingPhase.OPEN::equals).isPresent();
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 409 when a vote that is cast at this instant is not in time */
    public void requireVoteAt(Instant instant) {
        if (!takesBallotsAt(instant)) {
            throw NoVoteNow.of(this, instant);
        }
    }

    /** Whether everybody may see by then for what they can vote. */
    public boolean showsCandidatesAt(Instant instant) {
        return votingPhase(instant)
                .filter(phase -> phase != VotingPhase.UPCOMING)
                .isPresent();
    }

    /** Whether anybody may see by then how many votes there are; until a hidden vote has closed, nobody does. */
    public boolean showsVotesAt(Instant instant) {
        return votingPhase(instant)
                .filter(phase -> phase == VotingPhase.CLOSED
                        || phase == VotingPhase.OPEN && !votingPolicy().countsHidden())
                .isPresent();
    }

    /** Whether it is published, has a jury, and its organisers have neither cancelled nor completed it. */
    public boolean hasAJuryAtWork() {
        return state == CallState.PUBLISHED && !criteria().isEmpty();
    }

    /** Whether its jury can judge at this instant: no submission comes any more, and nothing is completed. */
    public boolean isInEvaluationAt(Instant instant) {
        return phase(instant).filter(CallPhase.IN_EVALUATION::equals).isPresent();
    }

    /** Whether all votes that were cast in time are here; so too where the public does not vote. */
    public boolean hasAllVotesAt(Instant instant) {
        return votingPolicy() == null || !instant.isBefore(allVotesAt());
    }

    /** From when on they are, where the public votes. */
    public Instant allVotesAt() {
        return votingPolicy().closesAt().plus(LONGEST_UNDER_WAY);
    }

    /** The SHA-256 of the lot, which everybody sees; null before publication. */
    public String seedHash() {
        return Seed.hash(seed);
    }

    /** Whether jurors do not learn whose submissions they judge. */
    public boolean isAnonymised() {
        return reviewPolicy() != null && reviewPolicy().anonymised();
    }

    /** What it asks those who take part; {@link AnswerForm#NONE} where it asks nothing. */
    public AnswerForm answerForm() {
        return rules.answerForm() == null ? AnswerForm.NONE : rules.answerForm();
    }

    /** Null where submissions have no files. */
    public AttachmentsPolicy attachmentsPolicy() {
        return rules.attachmentsPolicy();
    }

    public List<Award> awards() {
        return rules.awards();
    }

    /** By what a jury judges; none where there is no jury. */
    public List<Criterion> criteria() {
        return rules.criteria();
    }

    /** Null where there is no jury. */
    public ReviewPolicy reviewPolicy() {
        return rules.reviewPolicy();
    }

    /** Null where the public does not vote. */
    VotingPolicy votingPolicy() {
        return rules.votingPolicy();
    }

    /** The secret lot, for whoever works out or publishes the result and for nobody else; null before publication. */
    public byte[] seed() {
        return seed == null ? null : seed.clone();
    }

    Rulebook rules() {
        return rules;
    }

    Instant criteriaLockedAt() {
        return criteriaLockedAt;
    }

    Instant votingLockedAt() {
        return votingLockedAt;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    CallKind kind() {
        return kind;
    }

    public LocalizedText name() {
        return name;
    }

    LocalizedText summary() {
        return summary;
    }

    LocalizedText brief() {
        return brief;
    }

    LocalizedText eligibility() {
        return eligibility;
    }

    public List<Discipline> disciplines() {
        return disciplines;
    }

    String centre() {
        return centre;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    /** Whether everybody may know of it, now and for ever. */
    public boolean isPublic() {
        return state != CallState.DRAFT;
    }

    CallState state() {
        return state;
    }

    String planItem() {
        return planItem;
    }

    String source() {
        return source;
    }

    List<String> assumed() {
        return assumed;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
