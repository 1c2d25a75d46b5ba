package vn.hanoi.creativecity.events.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The participants, as far as the viewer may see them: those who agreed to it and take part in something published. */
@ApplicationScoped
public class ParticipantRepository implements PanacheRepositoryBase<Participant, UUID> {

    /** In SQL, of the table {@code participant}. Events are known here by the names of their tables alone. */
    static final String IS_PUBLIC = """
            consented_at is not null and exists (select 1 from event_participant p join event e on e.id = p.event_id
                where p.participant_id = participant.id and e.publication <> 'DRAFT')""";

    private final Slugs slugs;
    private final Viewer viewer;

    ParticipantRepository(Slugs slugs, Viewer viewer) {
        this.slugs = slugs;
        this.viewer = viewer;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such participant */
    public Participant require(String reference) {
        return find(reference).orElseThrow(() -> ParticipantNotFound.withReference(reference));
    }

    /** The participant that the viewer sees by this reference, if any. */
    public Optional<Participant> find(String reference) {
        return slugs.resolve(Participant.COLLECTION, reference)
                .flatMap(this::findByIdOptional)
                .filter(this::isVisible);
    }

    /** The participant, locked until the transaction ends. */
    Participant requireForChange(String reference) {
        return slugs.resolve(Participant.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> ParticipantNotFound.withReference(reference));
    }

    /** Those that the references lead to, by reference, whoever sees them; for staff. */
    public Map<String, Participant> known(Collection<String> references) {
        Map<String, UUID> ids = slugs.resolve(Participant.COLLECTION, references);
        Map<UUID, Participant> found =
                list("id in ?1", ids.values()).stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        return ids.entrySet().stream()
                .filter(entry -> found.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> found.get(entry.getValue())));
    }

    /** The events that name a participant show what has changed of it; held in one order, as others hold them too. */
    void showInEvents(UUID id, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        with theirs as (
                            select id from event
                            where id in (select p.event_id from event_participant p where p.participant_id = :id)
                            order by id for no key update)
                        update event e set version = version + 1, updated_at = :now from theirs where e.id = theirs.id""")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    private boolean isVisible(Participant participant) {
        return viewer.tier() == Tier.STAFF || isPublic(participant.id());
    }

    private boolean isPublic(UUID id) {
        return getSession()
                .createNativeQuery("select id from participant where id = :id and " + IS_PUBLIC, UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .isPresent();
    }

    List<Participant> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(participant -> ids.indexOf(participant.id())))
                .toList();
    }
}
