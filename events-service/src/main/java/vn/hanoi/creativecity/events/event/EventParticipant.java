package vn.hanoi.creativecity.events.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import vn.hanoi.creativecity.events.participant.Participant;

/** Somebody takes part in an event as something. */
@Embeddable
record EventParticipant(
        @ManyToOne(fetch = FetchType.EAGER) @JoinColumn(name = "participant_id")
        Participant participant,

        @Enumerated(EnumType.STRING) ParticipantRole role) {}
