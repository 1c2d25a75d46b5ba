package vn.hanoi.creativecity.centres.indicator;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.DATE;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Lists the observations of a centre, and the values that one had. Each list is one range of an index. */
@Singleton
class ObservationListing {

    private static final SortKey PERIOD = SortKey.ascending("from", "period_from", DATE);
    private static final List<SortKey> SORTS = List.of(PERIOD.reversed(), PERIOD);
    private static final SortKey NUMBER = SortKey.ascending("number", "number", INTEGER);

    private final ObservationRepository observations;
    private final IndicatorRepository indicators;
    private final Session session;

    ObservationListing(ObservationRepository observations, IndicatorRepository indicators, Session session) {
        this.observations = observations;
        this.indicators = indicators;
        this.session = session;
    }

    Page<ObservationResponse> page(Centre centre, ObservationFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("observation")
                .where("centre_id = :centre", "centre", centre.id())
                .orderBy(SortKey.choose(filter.sort(), SORTS));
        if (!observations.seesAll(centre)) {
            query.where("visibility = 'PUBLIC'");
        }
        if (filter.indicator() != null && !filter.indicator().isEmpty()) {
            restrictTo(query, indicators.idsOf(filter.indicator()));
        }
        if (filter.from() != null) {
            query.where("period_from >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            query.where("period_from < :until", "until", filter.until());
        }
        return query.page(session, page, uri, observations::inOrder).map(ObservationResponse::from);
    }

    Page<ObservationRevisionResponse> revisions(Observation observation, PageRequest page, UriInfo uri) {
        return KeysetQuery.from("observation_revision")
                .where("observation_id = :observation", "observation", observation.id())
                .orderBy(NUMBER)
                .page(session, page, uri, this::revisionsInOrder)
                .map(ObservationRevisionResponse::from);
    }

    /** One alone is asked for by itself: then the index has them in their order. */
    private static void restrictTo(KeysetQuery query, List<UUID> indicators) {
        switch (indicators.size()) {
            case 0 -> query.where("false");
            case 1 -> query.where("indicator_id = :indicator", "indicator", indicators.getFirst());
            default -> query.where("indicator_id in (:indicators)", "indicators", indicators);
        }
    }

    private List<ObservationRevision> revisionsInOrder(List<UUID> ids) {
        return session
                .createSelectionQuery("from ObservationRevision where id in :ids", ObservationRevision.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(revision -> ids.indexOf(revision.id())))
                .toList();
    }
}
