package vn.hanoi.creativecity.ideas.ballot;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** The ballots. Whose each is cannot be read from it: the viewer finds their own, and nobody anybody else's. */
@Singleton
public class Ballots {

    private final PersonDigests digests;
    private final Viewer viewer;
    private final Session session;

    Ballots(PersonDigests digests, Viewer viewer, Session session) {
        this.digests = digests;
        this.viewer = viewer;
        this.session = session;
    }

    /** The submission for which the viewer has voted. */
    Optional<UUID> find(Call call) {
        return session.createNativeQuery(
                        "select submission_id from ballot where call_id = :call and voter = :voter", UUID.class)
                .addScalar("submission_id", UUID.class)
                .setParameter("call", call.id())
                .setParameter("voter", voter(call))
                .uniqueResultOptional();
    }

    /** Keeps the viewer's vote, if it is their first one. Of two at the same moment one waits for the other. */
    boolean add(Call call, UUID submission) {
        return session.createNativeMutationQuery("""
                        insert into ballot (call_id, voter, submission_id) values (:call, :voter, :submission)
                        on conflict (call_id, voter) do nothing""")
                        .setParameter("call", call.id())
                        .setParameter("voter", voter(call))
                        .setParameter("submission", submission)
                        .executeUpdate()
                == 1;
    }

    /** Puts the viewer's vote in the place of the one that they gave before, unless that has been replaced already. */
    boolean replace(Call call, UUID before, UUID submission) {
        return session.createNativeMutationQuery("""
                        update ballot set submission_id = :submission
                        where call_id = :call and voter = :voter and submission_id = :before""")
                        .setParameter("submission", submission)
                        .setParameter("call", call.id())
                        .setParameter("voter", voter(call))
                        .setParameter("before", before)
                        .executeUpdate()
                == 1;
    }

    /** How many there are for each of some submissions; those without any are left out. Counting holds up nobody. */
    public Map<UUID, Long> count(Call call, Collection<UUID> submissions) {
        return session
                .createNativeQuery("""
                        select submission_id, count(*) as votes from ballot
                        where call_id = :call and submission_id = any (:submissions) group by submission_id""", Tuple.class)
                .addScalar("submission_id", UUID.class)
                .addScalar("votes", Long.class)
                .setParameter("call", call.id())
                .setParameter("submissions", submissions.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("submission_id", UUID.class), row -> row.get("votes", Long.class)));
    }

    private byte[] voter(Call call) {
        return digests.within("ballot " + call.id(), viewer.subject());
    }
}
