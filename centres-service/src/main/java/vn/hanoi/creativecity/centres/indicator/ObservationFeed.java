package vn.hanoi.creativecity.centres.indicator;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Observations in the change feed. */
@Singleton
class ObservationFeed implements FeedCollection<ObservationResponse> {

    private final ObservationRepository observations;
    private final CentreRights rights;
    private final Session session;

    ObservationFeed(ObservationRepository observations, CentreRights rights, Session session) {
        this.observations = observations;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String name() {
        return Observation.COLLECTION;
    }

    @Override
    public Class<ObservationResponse> type() {
        return ObservationResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select o.id, o.version, case o.visibility
                        when 'PUBLIC' then audience_of_centre(o.centre_id)
                        else array['staff'] || array(
                            select distinct a.organisation_id::text from agreement a
                            where a.centre_id = o.centre_id and makes_a_partner(a.state)) end as audience,
                    null::text as shown
                from observation o""";
    }

    @Override
    public Map<UUID, ObservationResponse> documents(Collection<UUID> ids) {
        KeysetQuery query = KeysetQuery.among("observation", ids);
        rights.restrictToVisible(query, "centre_id");
        observations.restrictToVisible(query);
        return query.all(session, found -> session.findMultiple(Observation.class, found)).stream()
                .collect(Collectors.toMap(Observation::id, ObservationResponse::from));
    }

    @Override
    public String href(UUID id, ObservationResponse document) {
        return "/v1/centres/" + document.centreId() + "/observations/" + id;
    }
}
