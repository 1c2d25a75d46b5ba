package vn.hanoi.creativecity.events.participant;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** Makes and changes participants. Events show them, so that a change of one is a change of its events. */
@Singleton
class ParticipantEditing {

    private final ParticipantRepository participants;
    private final Slugs slugs;
    private final Clock clock;

    ParticipantEditing(ParticipantRepository participants, Slugs slugs, Clock clock) {
        this.participants = participants;
        this.slugs = slugs;
        this.clock = clock;
    }

    Participant create(ParticipantRequest request) {
        UUID id = Ids.next();
        Participant participant = new Participant(id, name(request, id), request, clock.instant());
        participants.persistAndFlush(participant);
        return participant;
    }

    /** @param participant locked by the caller */
    void change(Participant participant, ParticipantRequest request) {
        participant.change(name(request, participant.id()), request, clock.instant());
        participants.flush();
        participants.showInEvents(participant.id(), clock.instant());
    }

    private String name(ParticipantRequest request, UUID id) {
        return slugs.claimOrMake(Participant.COLLECTION, request.slug(), request.name(), id);
    }
}
