package vn.hanoi.creativecity.events.programme;

import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who released programmes and accepted conflicts. Nothing else here names anybody. */
@Singleton
class ProgrammeMakers implements PersonalData {

    private static final List<String> UPDATES = List.of(
            "update programme_version set actor = :erased, actor_name = :name where actor = :subject",
            "update conflict_acceptance set actor = :erased, actor_name = :name where actor = :subject");

    private final Session session;
    private final PersonDigests digests;

    ProgrammeMakers(Session session, PersonDigests digests) {
        this.session = session;
        this.digests = digests;
    }

    @Override
    public String of() {
        return ProgrammeVersion.COLLECTION;
    }

    @Override
    public int erase(Person person) {
        return person.subjects().stream()
                .mapToInt(subject -> UPDATES.stream()
                        .mapToInt(update -> session.createNativeMutationQuery(update)
                                .setParameter("erased", digests.erased(subject))
                                .setParameter("name", Person.ERASED)
                                .setParameter("subject", subject)
                                .executeUpdate())
                        .sum())
                .sum();
    }
}
