package vn.hanoi.creativecity.events.certificate;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * How many people hold a valid certificate of a course that ended in each year, each counted once a year. The facts behind
 * it are the courses: who was trained is nobody's business.
 */
@Singleton
class PeopleCertified implements Measure {

    private static final String PEOPLE = """
            select cast(extract(year from c.ended_on) as integer) as year,
                count(distinct coalesce(t.subject, lower(t.mail), cast(t.id as text))) as people
            from certificate f join trainee t on t.id = f.trainee_id join course c on c.id = f.course_id
                join event e on e.id = c.event_id
            where f.state = 'VALID' and e.publication <> 'DRAFT' and not c.assumed && array['state', 'trainees']
            group by grouping sets ((1), ()) order by 1 nulls last""";

    private static final String COURSES = """
            select c.id, c.slug, e.title_vi, e.title_en, case
                when c.state = 'CANCELLED' then 'cancelled'
                when c.state <> 'FINISHED' then 'not_finished'
                when 'state' = any(c.assumed) then 'assumed_state'
                when 'trainees' = any(c.assumed) then 'assumed_trainees'
                when not exists (select 1 from certificate f where f.course_id = c.id and f.state = 'VALID')
                    then 'nobody_certified' end as reason,
                cast(extract(year from c.ended_on) as integer) as year
            from course c join event e on e.id = c.event_id where e.publication <> 'DRAFT'
            order by c.created_at, c.id""";

    private final Session session;

    PeopleCertified(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "people_certified_per_year";
    }

    @Override
    public Figure figure() {
        List<Tuple> people = session.createNativeQuery(PEOPLE, Tuple.class)
                .addScalar("year", Integer.class)
                .addScalar("people", Long.class)
                .getResultList();
        Figure courses = Figure.of(courses());
        return new Figure(
                people.getLast().get("people", Long.class),
                courses.counted(),
                courses.notCounted(),
                people.stream()
                        .filter(row -> row.get("year", Integer.class) != null)
                        .map(row -> new Figure.OfYear(row.get("year", Integer.class), row.get("people", Long.class)))
                        .toList());
    }

    private List<Fact> courses() {
        return session
                .createNativeQuery(COURSES, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("slug", String.class)
                .addScalar("title_vi", String.class)
                .addScalar("title_en", String.class)
                .addScalar("reason", String.class)
                .addScalar("year", Integer.class)
                .getResultList()
                .stream()
                .map(row -> new Fact(
                        "courses",
                        row.get("id", UUID.class),
                        row.get("slug", String.class),
                        new LocalizedText(row.get("title_vi", String.class), row.get("title_en", String.class)),
                        row.get("reason", String.class),
                        row.get("year", Integer.class)))
                .toList();
    }
}
