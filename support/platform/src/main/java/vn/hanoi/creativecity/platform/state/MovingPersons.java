package vn.hanoi.creativecity.platform.state;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who made the moves of the histories, and who is named in the grounds of a move of what is theirs. */
@Singleton
class MovingPersons implements PersonalData {

    private final Session session;
    private final PersonDigests digests;

    MovingPersons(Session session, PersonDigests digests) {
        this.session = session;
        this.digests = digests;
    }

    @Override
    public String of() {
        return "transitions";
    }

    @Override
    public int erase(Person person) {
        return person.subjects().stream().mapToInt(this::eraseActor).sum() + eraseFromGrounds(person);
    }

    private int eraseActor(String subject) {
        return session.createNativeMutationQuery("update transition set actor = :erased where actor = :subject")
                .setParameter("erased", digests.erased(subject))
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private int eraseFromGrounds(Person person) {
        if (person.resources().isEmpty()) {
            return 0;
        }
        List<Tuple> moves = session.createNativeQuery("""
                        select id, reason, document from transition
                        where resource_id in (:resources) and coalesce(reason, document) is not null""", Tuple.class)
                .setParameter("resources", person.resources())
                .getResultList();
        return moves.stream().mapToInt(move -> eraseFrom(move, person)).sum();
    }

    private int eraseFrom(Tuple move, Person person) {
        String reason = move.get("reason", String.class);
        String document = move.get("document", String.class);
        String keptReason = person.takenOutOf(reason);
        String keptDocument = person.takenOutOf(document);
        if (Objects.equals(reason, keptReason) && Objects.equals(document, keptDocument)) {
            return 0;
        }
        return session.createNativeMutationQuery(
                        "update transition set reason = :reason, document = :document where id = :id")
                .setParameter("reason", keptReason, String.class)
                .setParameter("document", keptDocument, String.class)
                .setParameter("id", move.get("id", Long.class))
                .executeUpdate();
    }
}
