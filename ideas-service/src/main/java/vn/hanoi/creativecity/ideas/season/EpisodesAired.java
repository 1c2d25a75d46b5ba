package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** How many episodes of the talent seasons have been broadcast. It counts those that everybody sees. */
@Singleton
class EpisodesAired implements Measure {

    private final Session session;

    EpisodesAired(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "episodes_aired";
    }

    @Override
    public Figure figure() {
        return Figure.of(session.createNativeQuery("""
                        select e.id, e.title_vi, e.title_en, case
                            when e.state = 'CANCELLED' then 'cancelled'
                            when e.state <> 'AIRED' then 'not_aired'
                            when 'state' = any(e.assumed) then 'assumed_state' end as reason
                        from episode e join season s on s.id = e.season_id and s.state <> 'DRAFT'
                        order by e.airs_at, e.id""", Tuple.class)
                .getResultStream()
                .map(EpisodesAired::fact)
                .toList());
    }

    /** An episode is called in URLs by its id. */
    private static Fact fact(Tuple row) {
        UUID id = row.get("id", UUID.class);
        return new Fact(
                Episode.COLLECTION,
                id,
                id.toString(),
                new LocalizedText(row.get("title_vi", String.class), row.get("title_en", String.class)),
                row.get("reason", String.class));
    }
}
