package vn.hanoi.creativecity.centres.heritage;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.time.Clocks;

/**
 * How many adaptations of published sites are open today. A temporary one counts as long as it is open and no longer: the
 * plan asks for adaptations that are open, re-enactments among them, and not for how long they are meant to be.
 */
@Singleton
class OpenAdaptations implements Measure {

    private final Session session;
    private final Clock clock;

    OpenAdaptations(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open_adaptations";
    }

    @Override
    public Figure figure() {
        return Figure.of(session
                .createNativeQuery("""
                        select a.id, s.name_vi, s.name_en, case
                            when a.lifecycle in ('ENDED', 'CANCELLED') then lower(a.lifecycle)
                            when a.lifecycle <> 'OPEN' then 'not_open'
                            when 'lifecycle' = any(a.assumed) then 'assumed_lifecycle'
                            when a.open_until < :today then 'past_its_last_day' end as reason
                        from adaptation a join heritage_site s on s.id = a.site_id and s.publication = 'PUBLISHED'
                        order by s.name_vi, a.id""", Tuple.class)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI))
                .getResultList()
                .stream()
                .map(OpenAdaptations::fact)
                .toList());
    }

    /** An adaptation has no name of its own: it is called like its site, and in URLs by its id. */
    private static Fact fact(Tuple row) {
        UUID id = row.get("id", UUID.class);
        LocalizedText site = new LocalizedText(row.get("name_vi", String.class), row.get("name_en", String.class));
        return new Fact(Adaptation.COLLECTION, id, id.toString(), site, row.get("reason", String.class));
    }
}
