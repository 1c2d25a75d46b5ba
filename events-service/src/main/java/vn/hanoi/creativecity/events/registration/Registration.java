package vn.hanoi.creativecity.events.registration;

import jakarta.persistence.Column;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.events.occurrence.CalendarSecret;
import vn.hanoi.creativecity.platform.erasure.Person;

/** Seats for a person and who comes with them, or their place among those who wait for some. */
@Entity
class Registration {

    static final String COLLECTION = "registrations";

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "terms_id", updatable = false)
    private RegistrationTerms terms;

    private String registrant;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Column(name = "group_size")
    private int groupSize;

    @Column(updatable = false)
    private long turn;

    private String name;

    private String mail;

    @Enumerated(EnumType.STRING)
    private Language language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> guests = new ArrayList<>();

    @Column(name = "contact_consent_at")
    private Instant contactConsentAt;

    @Column(name = "photograph_consent_at")
    private Instant photographConsentAt;

    private int offers;

    @Column(name = "offer_until")
    private Instant offerUntil;

    @Enumerated(EnumType.STRING)
    private Cancellation cancellation;

    @OptimisticLock(excluded = true)
    @Column(name = "calendar_hash")
    private byte[] calendarHash;

    @Column(name = "forgotten_at")
    private Instant forgottenAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Registration() {}

    /** A new one, whose state is decided under the lock of its terms. */
    Registration(
            UUID id, String code, RegistrationTerms terms, String registrant, RegistrationRequest request, Instant at) {
        this.id = id;
        this.code = code;
        this.terms = terms;
        this.registrant = registrant;
        registeredAt = at;
        take(request, at);
    }

    /** As it was decided. */
    void decided(RegistrationState state, long turn) {
        this.state = state;
        this.turn = turn;
    }

    /** It has seats, from the moment it is written. */
    void attends() {
        state = RegistrationState.ATTENDING;
    }

    void take(RegistrationRequest request, Instant at) {
        groupSize = request.groupSize();
        guests = request.guests();
        name = request.name();
        mail = request.mail();
        language = request.language();
        contactConsentAt = consent(contactConsentAt, ConsentPurpose.CONTACT, request, at);
        photographConsentAt = consent(photographConsentAt, ConsentPurpose.PHOTOGRAPHS, request, at);
        updatedAt = at;
    }

    /** Who goes on agreeing has agreed since before. */
    private static Instant consent(Instant before, ConsentPurpose to, RegistrationRequest request, Instant at) {
        return !request.consents().contains(to) ? null : before == null ? at : before;
    }

    /** Its turn has come: seats are held for it until then. */
    void offer(Instant until, Instant now) {
        move(RegistrationState.OFFERED, now);
        offerUntil = until;
        offers++;
    }

    /** What it is for begins earlier than the offer would have ended. */
    void shortenOffer(Instant until, Instant now) {
        offerUntil = until;
        updatedAt = now;
    }

    /** There are no seats for the offer any more: it waits on, at its old place. */
    void withdrawOffer(Instant now) {
        move(RegistrationState.WAITLISTED, now);
    }

    void accept(Instant now) {
        move(RegistrationState.ATTENDING, now);
    }

    void cancel(Cancellation cause, Instant now) {
        move(RegistrationState.CANCELLED, now);
        cancellation = cause;
    }

    private void move(RegistrationState next, Instant now) {
        RegistrationState.TABLE.check(state, next);
        state = next;
        offerUntil = null;
        updatedAt = now;
    }

    /** Its calendar is opened by this secret from now on, and by no former one. */
    void openCalendarWith(CalendarSecret secret) {
        calendarHash = secret.hash();
    }

    /** Lets go of who it was; how many they were stays. */
    void forget(Instant now) {
        name = null;
        mail = null;
        guests = List.of();
        calendarHash = null;
        forgottenAt = now;
        updatedAt = now;
    }

    /** @param erased what stands for its registrant since */
    void erase(String erased, Instant now) {
        forget(now);
        name = Person.ERASED;
        registrant = erased;
    }

    /** Takes out who comes with somebody else and is erased. */
    void eraseGuest(Person person, Instant now) {
        guests = guests.stream()
                .map(guest -> person.names().contains(guest) ? Person.ERASED : guest)
                .toList();
        updatedAt = now;
    }

    boolean isLive() {
        return state != RegistrationState.CANCELLED;
    }

    /** Whether it can be written to: it is known where, and nobody has been forgotten. */
    boolean hasContact() {
        return mail != null;
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

    RegistrationTerms terms() {
        return terms;
    }

    /** The account that registered. */
    String registrant() {
        return registrant;
    }

    RegistrationState state() {
        return state;
    }

    int groupSize() {
        return groupSize;
    }

    long turn() {
        return turn;
    }

    String name() {
        return name;
    }

    String mail() {
        return mail;
    }

    Language language() {
        return language;
    }

    List<String> guests() {
        return guests;
    }

    List<Consent> consents() {
        return Stream.of(
                        new Consent(ConsentPurpose.CONTACT, contactConsentAt),
                        new Consent(ConsentPurpose.PHOTOGRAPHS, photographConsentAt))
                .filter(consent -> consent.at() != null)
                .toList();
    }

    /** Null when they do not agree to be photographed. */
    Instant contactConsentAt() {
        return contactConsentAt;
    }

    Instant photographConsentAt() {
        return photographConsentAt;
    }

    /** How many offers it has had. */
    int offers() {
        return offers;
    }

    Instant offerUntil() {
        return offerUntil;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    Instant forgottenAt() {
        return forgottenAt;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
