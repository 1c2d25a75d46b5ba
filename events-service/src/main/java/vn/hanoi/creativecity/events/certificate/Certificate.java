package vn.hanoi.creativecity.events.certificate;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.events.course.Course;
import vn.hanoi.creativecity.events.course.Trainee;
import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** That somebody has completed a course, as it was on the day of issue: what changes later changes nothing here. */
@Entity
class Certificate {

    static final String COLLECTION = "certificates";

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "trainee_id")
    private Trainee trainee;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private String name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Discipline> disciplines = new ArrayList<>();

    private int hours;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "issuer_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "issuer_en"))
    private LocalizedText issuer;

    @Enumerated(EnumType.STRING)
    private CertificateState state = CertificateState.VALID;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Certificate() {}

    Certificate(UUID id, String code, Trainee trainee, LocalizedText issuer, Instant now) {
        this.id = id;
        this.code = code;
        this.trainee = trainee;
        course = trainee.course();
        name = trainee.name();
        title = course.event().title();
        disciplines = List.copyOf(course.disciplines());
        hours = course.hours();
        completedOn = course.endedOn();
        this.issuer = issuer;
        issuedAt = now;
        updatedAt = now;
    }

    /** Moves it to another state; gives the one it was in. */
    CertificateState moveTo(CertificateState next, Instant now) {
        CertificateState before = state;
        CertificateState.TABLE.check(before, next);
        state = next;
        revokedAt = now;
        updatedAt = now;
        return before;
    }

    /** Forgets whom it is for. It stays what it is. */
    void eraseName(Instant now) {
        name = null;
        updatedAt = now;
    }

    /** The name as far as its holder agrees that everybody reads it; null otherwise. */
    String publicName() {
        return trainee.hasConsented() ? name : null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    Trainee trainee() {
        return trainee;
    }

    Course course() {
        return course;
    }

    /** Null once its holder was erased. */
    String name() {
        return name;
    }

    LocalizedText title() {
        return title;
    }

    List<Discipline> disciplines() {
        return disciplines;
    }

    int hours() {
        return hours;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    LocalizedText issuer() {
        return issuer;
    }

    CertificateState state() {
        return state;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** Null while it is valid. */
    Instant revokedAt() {
        return revokedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
