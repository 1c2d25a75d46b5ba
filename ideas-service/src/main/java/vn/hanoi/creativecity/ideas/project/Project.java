package vn.hanoi.creativecity.ideas.project;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.programme.SupportProgramme;
import vn.hanoi.creativecity.ideas.submission.AcceptedSubmission;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An accepted submission that is being carried out, supported by a programme. */
@Entity
public class Project {

    static final String COLLECTION = "projects";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "submission_id")
    private UUID submission;

    @Column(name = "submission_code")
    private String submissionCode;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "call_id")
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme_id")
    private SupportProgramme programme;

    private String owner;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private LocalizedText summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TeamMember> team = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Mentor> mentors = new ArrayList<>();

    @Column(name = "investor_contact")
    private boolean investorContact;

    @Enumerated(EnumType.STRING)
    private ProjectState state = ProjectState.ONBOARDING;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Project() {}

    Project(UUID id, AcceptedSubmission submission, SupportProgramme programme, ProjectRequest request, Instant now) {
        this.id = id;
        this.submission = submission.id();
        this.submissionCode = submission.code();
        this.call = submission.call();
        this.programme = programme;
        this.owner = submission.owner();
        this.team = submission.team().stream().map(TeamMember::of).toList();
        this.createdAt = now;
        change(request, now);
    }

    void change(ProjectRequest request, Instant now) {
        name = request.name();
        summary = request.summary();
        mentors = request.mentors();
        investorContact = request.investorContact();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves the project to another state; gives the one it was in. */
    ProjectState moveTo(ProjectState next, Instant now) {
        ProjectState before = state;
        ProjectState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    void erase(String owner, List<TeamMember> team, List<Mentor> mentors, UnaryOperator<String> texts, Instant now) {
        this.owner = owner;
        this.team = team;
        this.mentors = mentors;
        name = new LocalizedText(texts.apply(name.vi()), texts.apply(name.en()));
        summary = summary == null ? null : new LocalizedText(texts.apply(summary.vi()), texts.apply(summary.en()));
        updatedAt = now;
    }

    /** Whether it is still being supported. */
    public boolean goesOn() {
        return state.goesOn();
    }

    public boolean isTerminated() {
        return state == ProjectState.TERMINATED;
    }

    boolean isPublic() {
        return state.isPublic();
    }

    /** Whether its owner agrees that investors ask to be put in touch, and everybody can see it. */
    public boolean takesInterest() {
        return investorContact && isPublic();
    }

    boolean hasMentor(String subject) {
        return mentors.stream().anyMatch(mentor -> mentor.subject().equals(subject));
    }

    /** Who answers for it; empty when they were erased. */
    Optional<TeamMember> contact() {
        return team.stream()
                .filter(member -> member.contact() && member.mail() != null)
                .findFirst();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    UUID submission() {
        return submission;
    }

    String submissionCode() {
        return submissionCode;
    }

    public Call call() {
        return call;
    }

    public SupportProgramme programme() {
        return programme;
    }

    public String owner() {
        return owner;
    }

    public LocalizedText name() {
        return name;
    }

    LocalizedText summary() {
        return summary;
    }

    List<TeamMember> team() {
        return team;
    }

    List<Mentor> mentors() {
        return mentors;
    }

    boolean investorContact() {
        return investorContact;
    }

    ProjectState state() {
        return state;
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
