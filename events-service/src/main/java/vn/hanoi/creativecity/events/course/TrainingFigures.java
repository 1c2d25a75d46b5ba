package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.event.Discipline;

/**
 * Counts who was trained in the courses that everybody sees, by the year in which a course ended. Who completed several is
 * one person where an account or an address tells that they are the same.
 */
@Singleton
class TrainingFigures {

    private static final String ALL = "ALL";

    private static final String QUERY = """
            with held as (
                select c.id, cast(extract(year from c.ended_on) as integer) as year, c.hours, c.disciplines
                from course c join event e on e.id = c.event_id
                where c.state = 'FINISHED' and e.publication <> 'DRAFT'
                    and (:includeAssumed or not c.assumed && array['state', 'hours', 'disciplines', 'trainees'])
                    and (:disciplines = '' or c.disciplines && string_to_array(:disciplines, ','))),
            fields as (
                select h.id, h.year, h.hours, field from held h cross join unnest(array_append(h.disciplines, 'ALL')) field
                where :disciplines = '' or field = any(string_to_array(:disciplines || ',ALL', ','))),
            people as (
                select f.year, f.field, count(distinct coalesce(t.subject, lower(t.mail), cast(t.id as text))) as people
                from fields f join trainee t on t.course_id = f.id and t.state = 'COMPLETED' group by f.year, f.field)
            select f.year, f.field, count(*) as courses, sum(f.hours) as hours, coalesce(max(p.people), 0) as people
            from fields f left join people p on p.year = f.year and p.field = f.field
            group by f.year, f.field order by f.year, f.field""";

    private final Session session;

    TrainingFigures(Session session) {
        this.session = session;
    }

    TrainingFiguresResponse of(TrainingFiguresRequest request) {
        List<Tuple> rows = session.createNativeQuery(QUERY, Tuple.class)
                .addScalar("year", Integer.class)
                .addScalar("field", String.class)
                .addScalar("courses", Long.class)
                .addScalar("hours", Long.class)
                .addScalar("people", Long.class)
                .setParameter("includeAssumed", request.includeAssumed())
                // Constants of our own enum: no text of the caller's.
                .setParameter(
                        "disciplines",
                        request.discipline().stream().map(Enum::name).collect(Collectors.joining(",")))
                .getResultList();
        return new TrainingFiguresResponse(request.interval(), years(rows));
    }

    private static List<TrainingFiguresResponse.Year> years(List<Tuple> rows) {
        return rows.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(yearOf(rows.getFirst()), yearOf(rows.getLast()))
                        .mapToObj(year -> year(
                                year,
                                rows.stream().filter(row -> yearOf(row) == year).toList()))
                        .toList();
    }

    private static TrainingFiguresResponse.Year year(int year, List<Tuple> rows) {
        List<TrainingFiguresResponse.Field> fields = new ArrayList<>();
        TrainingFiguresResponse.Year all = new TrainingFiguresResponse.Year(year, 0, 0, 0, fields);
        for (Tuple row : rows) {
            String field = row.get("field", String.class);
            long courses = row.get("courses", Long.class);
            long people = row.get("people", Long.class);
            long hours = row.get("hours", Long.class);
            if (field.equals(ALL)) {
                all = new TrainingFiguresResponse.Year(year, courses, people, hours, fields);
            } else {
                fields.add(new TrainingFiguresResponse.Field(Discipline.valueOf(field), courses, people, hours));
            }
        }
        return all;
    }

    private static int yearOf(Tuple row) {
        return row.get("year", Integer.class);
    }
}
