package vn.hanoi.creativecity.ideas.submission;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** How many ideas of idea calls were accepted in each year, by the day on which everybody was told. */
@Singleton
class AcceptedIdeas implements Measure {

    private final Session session;

    AcceptedIdeas(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "accepted_ideas_per_year";
    }

    @Override
    public Figure figure() {
        return Figure.perYear(session.createNativeQuery("""
                        select s.id, s.code, coalesce(s.title_vi, s.title_en) as title, s.title_en, case
                            when 'state' = any(s.assumed) then 'assumed_state'
                            when 'publishedAt' = any(s.assumed) then 'assumed_publication' end as reason,
                            cast(extract(year from s.published_at at time zone 'Asia/Ho_Chi_Minh') as integer) as year
                        from submission s join call c on c.id = s.call_id and c.kind = 'IDEA_CALL'
                        where s.published_at is not null and s.state in ('ACCEPTED', 'CONFIRMED')
                        order by s.published_at, s.id""", Tuple.class)
                .getResultStream()
                .map(AcceptedIdeas::fact)
                .toList());
    }

    private static Fact fact(Tuple row) {
        return new Fact(
                Submission.COLLECTION,
                row.get("id", UUID.class),
                row.get("code", String.class),
                new LocalizedText(row.get("title", String.class), row.get("title_en", String.class)),
                row.get("reason", String.class),
                row.get("year", Integer.class));
    }
}
