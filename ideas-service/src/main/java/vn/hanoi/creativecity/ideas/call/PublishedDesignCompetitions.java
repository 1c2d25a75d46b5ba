package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** How many design competitions have been published. One that was cancelled does not count. */
@Singleton
class PublishedDesignCompetitions implements Measure {

    private final Session session;

    PublishedDesignCompetitions(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "published_design_competitions";
    }

    @Override
    public Figure figure() {
        return Figure.of(session.createNativeQuery("""
                        select id, slug, name_vi, name_en, case
                            when state = 'CANCELLED' then 'cancelled'
                            when 'kind' = any(assumed) then 'assumed_kind'
                            when 'state' = any(assumed) then 'assumed_state' end as reason
                        from call where kind = 'DESIGN_COMPETITION' and state <> 'DRAFT' order by name_vi, id""", Tuple.class)
                .getResultStream()
                .map(PublishedDesignCompetitions::fact)
                .toList());
    }

    private static Fact fact(Tuple row) {
        return new Fact(
                Call.COLLECTION,
                row.get("id", UUID.class),
                row.get("slug", String.class),
                new LocalizedText(row.get("name_vi", String.class), row.get("name_en", String.class)),
                row.get("reason", String.class));
    }
}
