package vn.hanoi.creativecity.platform.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.write.DeferredWrites;

/** Takes a person out of all that the service keeps, in one transaction: whatever fails leaves everything as it was. */
@Singleton
public class Erasing {

    private final List<PersonalData> everything;
    private final PersonDigests digests;
    private final Erasures erasures;
    private final Session session;
    private final DeferredWrites writes;
    private final Viewer viewer;
    private final ObjectMapper json;
    private final Clock clock;

    Erasing(
            @All List<PersonalData> everything,
            PersonDigests digests,
            Erasures erasures,
            Session session,
            DeferredWrites writes,
            Viewer viewer,
            ObjectMapper json,
            Clock clock) {
        this.everything = everything;
        this.digests = digests;
        this.erasures = erasures;
        this.session = session;
        this.writes = writes;
        this.viewer = viewer;
        this.json = json;
        this.clock = clock;
    }

    /** @param known what is known of the person from outside: an account, an address */
    public Erasure erase(Person known) {
        writes.write();
        UUID id = Ids.next();
        begin(id);
        Person person = completed(known);
        List<Erasure.Erased> records = everything.stream()
                .map(data -> new Erasure.Erased(data.of(), data.erase(person)))
                .toList();
        finish(id, person, records);
        return erasures.require(id);
    }

    /** What one table knows may lead on in another. */
    private Person completed(Person known) {
        Person person = known;
        Person before;
        do {
            before = person;
            for (PersonalData data : everything) {
                person = person.and(data.alsoKnownAs(person));
            }
        } while (!person.equals(before));
        return person;
    }

    /** Recorded first: the tables that are otherwise written once let themselves be changed by whom they find here. */
    private void begin(UUID id) {
        session.createNativeMutationQuery("""
                        insert into erasure (id, at, actor, persons, records) values (:id, :at, :actor, '{}', '[]')""")
                .setParameter("id", id)
                .setParameter("at", clock.instant())
                .setParameter("actor", viewer.subject())
                .executeUpdate();
    }

    private void finish(UUID id, Person person, List<Erasure.Erased> records) {
        session.createNativeMutationQuery("""
                        update erasure set persons = :persons, records = cast(:records as jsonb) where id = :id""")
                .setParameter("id", id)
                .setParameter(
                        "persons",
                        person.subjects().stream().map(digests::erased).sorted().toArray(String[]::new))
                .setParameter("records", written(records))
                .executeUpdate();
    }

    private String written(List<Erasure.Erased> records) {
        try {
            return json.writeValueAsString(records);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
