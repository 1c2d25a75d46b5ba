package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;

/** How many walking spaces are open to walk in. */
@Singleton
class OperatingWalkingSpaces implements Measure {

    private static final String SPACES = """
            select c.id, c.slug, c.name_vi, c.name_en, reason from centre c
                cross join lateral (select case when 'kind' = any (c.assumed) then 'assumed_kind' else %s end as reason) r
            where c.publication = 'PUBLISHED' and c.kind = 'WALKING_SPACE' and reason is %s
            order by c.name_vi, c.id""";

    private final Session session;

    OperatingWalkingSpaces(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "operating_walking_spaces";
    }

    @Override
    public Figure figure() {
        String reason = CentreMeasures.WHY_NOT_STANDING_AS.formatted("'OPERATING'");
        long value = session.createNativeQuery(
                        "select count(*) from (" + SPACES.formatted(reason, "null") + ") counted", Long.class)
                .getSingleResult();
        return new Figure(
                value,
                CentreMeasures.facts(session, Centre.COLLECTION, SPACES.formatted(reason, "null")),
                CentreMeasures.facts(session, Centre.COLLECTION, SPACES.formatted(reason, "not null")));
    }
}
