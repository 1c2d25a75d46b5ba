package vn.hanoi.creativecity.ideas.result;

import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who closed evaluations and had results worked out. Nothing else of a result names anybody. */
@Singleton
class ResultMakers implements PersonalData {

    private static final List<String> UPDATES = List.of(
            "update result_snapshot set actor = :erased where actor = :subject",
            "update evaluation set actor = :erased where actor = :subject");

    private final Session session;
    private final PersonDigests digests;

    ResultMakers(Session session, PersonDigests digests) {
        this.session = session;
        this.digests = digests;
    }

    @Override
    public String of() {
        return ResultSnapshot.COLLECTION;
    }

    @Override
    public int erase(Person person) {
        return person.subjects().stream()
                .mapToInt(subject -> UPDATES.stream()
                        .mapToInt(update -> session.createNativeMutationQuery(update)
                                .setParameter("erased", digests.erased(subject))
                                .setParameter("subject", subject)
                                .executeUpdate())
                        .sum())
                .sum();
    }
}
