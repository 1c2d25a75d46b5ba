package vn.hanoi.creativecity.ideas.erasure;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.erasure.Person;

/** Takes people out of what others have written freely about projects. */
@Singleton
public class FreeTexts {

    private final Session session;

    FreeTexts(Session session) {
        this.session = session;
    }

    /** The columns of a table that hold such texts. */
    public record Columns(String table, List<String> names) {

        private String selected() {
            return names.stream().map(name -> "t." + name).collect(Collectors.joining(", "));
        }
    }

    /**
     * Takes a person out of the rows of the projects that say something of them.
     *
     * @param ofProjects what leads from a row {@code t} to its project and ends with the column of that
     * @param also what is set beside, so that the row has another tag; empty for what is shown with none of its own
     * @return how many texts were changed
     */
    public int takeOut(Person person, Columns columns, String ofProjects, String also) {
        if (person.resources().isEmpty()) {
            return 0;
        }
        return session
                .createNativeQuery(
                        "select t.id, %s from %s t %s in (:projects)"
                                .formatted(columns.selected(), columns.table(), ofProjects),
                        Tuple.class)
                .setParameter("projects", person.resources())
                .getResultList()
                .stream()
                .mapToInt(row -> columns.names().stream()
                        .mapToInt(name -> takeOut(person, columns.table(), name, row, also))
                        .sum())
                .sum();
    }

    private int takeOut(Person person, String table, String column, Tuple row, String also) {
        String text = row.get(column, String.class);
        String kept = person.takenOutOf(text);
        return Objects.equals(text, kept)
                ? 0
                : session.createNativeMutationQuery("update %s set %s = :kept%s where id = :id"
                                .formatted(table, column, also.isEmpty() ? "" : ", " + also))
                        .setParameter("kept", kept)
                        .setParameter("id", row.get("id", UUID.class))
                        .executeUpdate();
    }
}
