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
        return own
                + Stream.of(
                                person.mails().stream(),
                                person.names().stream(),
                                person.subjects().stream(),
                                person.resources().stream().map(Object::toString))
                        .flatMap(words -> words)
                        .mapToInt(this::forgetAnswersWith)
                        .sum();
    }

    private int forgetAnswersWith(String word) {
        return session.createNativeMutationQuery("""
                        update idempotency_key set body = null, once = true
                        where position(lower(:word) in lower(convert_from(body, 'UTF8'))) > 0""").setParameter("word", word).executeUpdate();
    }
}
