package vn.hanoi.creativecity.centres.openinghours;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Opening hours in the change feed, under the id of their centre. */
@Singleton
class OpeningHoursFeed implements FeedCollection<OpeningHoursResponse> {

    private final OpeningHoursRepository hours;
    private final CentreRights rights;

    OpeningHoursFeed(OpeningHoursRepository hours, CentreRights rights) {
        this.hours = hours;
        this.rights = rights;
    }

    @Override
    public String name() {
        return OpeningHours.COLLECTION;
    }

    @Override
    public Class<OpeningHoursResponse> type() {
        return OpeningHoursResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select centre_id as id, version, audience_of_centre(centre_id) as audience, null::text as shown
                from opening_hours""";
    }

    @Override
    public Map<UUID, OpeningHoursResponse> documents(Collection<UUID> ids) {
        return hours.list("centre in ?1", rights.visible(ids)).stream()
                .collect(Collectors.toMap(OpeningHours::centre, OpeningHoursResponse::from));
    }

    @Override
    public String href(UUID id, OpeningHoursResponse document) {
        return "/v1/centres/" + id + "/opening-hours";
    }
}
