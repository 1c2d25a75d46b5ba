package vn.hanoi.creativecity.ideas.interest;

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
import java.util.UUID;
import vn.hanoi.creativecity.ideas.project.Project;

/** An investor's wish to be put in touch with a project. */
@Entity
class Interest {

    static final String COLLECTION = "interests";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    private Project project;

    private String organisation;

    private String message;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
    @AttributeOverride(name = "mail", column = @Column(name = "contact_mail"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    private Reachable contact;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "owner_contact_name"))
    @AttributeOverride(name = "mail", column = @Column(name = "owner_contact_mail"))
    @AttributeOverride(name = "phone", column = @Column(name = "owner_contact_phone"))
    private Reachable ownerContact;

    @Enumerated(EnumType.STRING)
    private InterestState state = InterestState.OPEN;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Interest() {}

    Interest(UUID id, Project project, InterestRequest request, String askedBy, Instant now) {
        this.id = id;
        this.project = project;
        this.organisation = request.organisation();
        this.message = request.message();
        this.contact = request.contact();
        this.askedBy = askedBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Moves it to another state; gives the one it was in. */
    InterestState moveTo(InterestState next, Reachable ownerContact, String actor, Instant now) {
        InterestState before = state;
        InterestState.TABLE.check(before, next);
        state = next;
        if (next.mover() == InterestState.Mover.OWNER) {
            this.ownerContact = ownerContact;
            answeredBy = actor;
        }
        updatedAt = now;
        return before;
    }

    void erase(
            String askedBy, String answeredBy, Reachable contact, Reachable ownerContact, String message, Instant now) {
        this.askedBy = askedBy;
        this.answeredBy = answeredBy;
        this.contact = contact;
        this.ownerContact = ownerContact;
        this.message = message;
        updatedAt = now;
    }

    /** Whether each of both sees how the other can be reached. */
    boolean putsInTouch() {
        return state == InterestState.ACCEPTED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Project project() {
        return project;
    }

    String organisation() {
        return organisation;
    }

    String message() {
        return message;
    }

    Reachable contact() {
        return contact;
    }

    /** Null unless it was accepted. */
    Reachable ownerContact() {
        return ownerContact;
    }

    InterestState state() {
        return state;
    }

    String askedBy() {
        return askedBy;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
