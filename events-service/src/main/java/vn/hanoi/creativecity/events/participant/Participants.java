package vn.hanoi.creativecity.events.participant;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonalData;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** Who took part. A person goes with all that was said of them; that somebody took part stays. */
@Singleton
class Participants implements PersonalData {

    private final ParticipantRepository participants;
    private final Slugs slugs;
    private final Session session;
    private final Clock clock;

    Participants(ParticipantRepository participants, Slugs slugs, Session session, Clock clock) {
        this.participants = participants;
        this.slugs = slugs;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String of() {
        return Participant.COLLECTION;
    }

    @Override
    public Person alsoKnownAs(Person person) {
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        locked(person).forEach(participant -> {
            names.add(participant.name());
            ids.add(participant.id());
        });
        return new Person(Set.of(), Set.of(), names, ids);
    }

    @Override
    public int erase(Person person) {
        List<Participant> theirs = locked(person);
        Instant now = clock.instant();
        theirs.forEach(participant -> {
            forgetSlugsOf(participant.id());
            participant.erase(slugWithoutAName(participant.id()), now);
            participants.flush();
            participants.showInEvents(participant.id(), now);
        });
        return theirs.size();
    }

    /** A slug was made of the name. */
    private void forgetSlugsOf(UUID id) {
        session.createNativeMutationQuery("delete from slug where collection = :collection and resource_id = :id")
                .setParameter("collection", Participant.COLLECTION)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Claimed as any other: events name their participants by it. */
    private String slugWithoutAName(UUID id) {
        return slugs.claimOrMake(Participant.COLLECTION, null, id.toString().substring(24), id);
    }

    /** In one order, so that two erasures do not wait for each other in a circle. */
    private List<Participant> locked(Person person) {
        return person.subjects().isEmpty()
                ? List.of()
                : session.createQuery(
                                "from Participant p where p.subject in :subjects order by p.id", Participant.class)
                        .setParameter("subjects", person.subjects())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
