package vn.hanoi.creativecity.platform.idempotency;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/**
 * The kept answers to somebody go, and with them who they were; an answer to somebody else that tells of them is not
 * repeated any more, while its request stays carried out.
 */
@Singleton
class AnsweredPersons implements PersonalData {

    private final Session session;

    AnsweredPersons(Session session) {
        this.session = session;
    }

    @Override
    public String of() {
        return "answers";
    }

    @Override
    public int erase(Person person) {
        int own = person.subjects().isEmpty()
                ? 0
                : session.createNativeMutationQuery("delete from idempotency_key where subject in (:subjects)")
                        .setParameter("subjects", person.subjects())
                        .executeUpdate();
        return own + forgetAnswersWith(words(person));
    }

    private static String[] words(Person person) {
        return Stream.of(
                        person.mails().stream(),
                        person.names().stream(),
                        person.subjects().stream(),
                        person.resources().stream().map(Object::toString))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    /** All words at once: the answers of a day are many, and each is read from end to end. */
    private int forgetAnswersWith(String[] words) {
        return session.createNativeMutationQuery("""
                        update idempotency_key set body = null, once = true where exists (
                            select from lower(convert_from(body, 'UTF8')) answer cross join unnest(:words) word
                            where position(lower(word) in answer) > 0)""")
                .setParameter("words", words)
                .executeUpdate();
    }
}
