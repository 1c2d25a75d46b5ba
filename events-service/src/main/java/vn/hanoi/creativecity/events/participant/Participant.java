package vn.hanoi.creativecity.events.participant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Who takes part in events. They are named in public only when they agreed to it. */
@Entity
public class Participant {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "participants";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    private String name;

    @Enumerated(EnumType.STRING)
    private ParticipantKind kind;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "biography_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "biography_en"))
    private LocalizedText biography;

    private String link;

    @Column(name = "consented_at")
    private Instant consentedAt;

    private String subject;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Participant() {}

    Participant(UUID id, String slug, ParticipantRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(slug, request, now);
    }

    void change(String slug, ParticipantRequest request, Instant now) {
        this.slug = slug;
        name = request.name();
        kind = request.kind();
        biography = request.biography();
        link = request.link();
        if (request.consented() != consented()) {
            consentedAt = request.consented() ? now : null;
        }
        subject = request.subject();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Forgets who it was; that somebody took part stays. */
    void erase(String slug, Instant now) {
        this.slug = slug;
        name = Person.ERASED;
        biography = null;
        link = null;
        consentedAt = null;
        subject = null;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    ParticipantKind kind() {
        return kind;
    }

    LocalizedText biography() {
        return biography;
    }

    String link() {
        return link;
    }

    /** Whether they agreed to be named in public. */
    public boolean consented() {
        return consentedAt != null;
    }

    Instant consentedAt() {
        return consentedAt;
    }

    String subject() {
        return subject;
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
