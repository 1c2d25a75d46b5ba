package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** How many projects a programme began to support in each year. It counts those that everybody sees. */
@Singleton
class SupportedProjects implements Measure {

    private final Session session;

    SupportedProjects(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "supported_projects_per_year";
    }

    @Override
    public Figure figure() {
        return Figure.perYear(session.createNativeQuery("""
                        select id, name_vi, name_en, case
                            when 'programme' = any(assumed) then 'assumed_programme'
                            when 'state' = any(assumed) then 'assumed_state' end as reason,
                            cast(extract(year from created_at at time zone 'Asia/Ho_Chi_Minh') as integer) as year
                        from project where state in ('INCUBATING', 'GRADUATED') order by created_at, id""", Tuple.class)
                .getResultStream()
                .map(SupportedProjects::fact)
                .toList());
    }

    /** A project is called in URLs by its id. */
    private static Fact fact(Tuple row) {
        UUID id = row.get("id", UUID.class);
        return new Fact(
                Project.COLLECTION,
                id,
                id.toString(),
                new LocalizedText(row.get("name_vi", String.class), row.get("name_en", String.class)),
                row.get("reason", String.class),
                row.get("year", Integer.class));
    }
}
