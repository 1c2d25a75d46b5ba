package vn.hanoi.creativecity.centres.heritage;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Adaptations in the change feed. */
@Singleton
class AdaptationFeed implements FeedCollection<AdaptationResponse> {

    private final AdaptationRepository adaptations;
    private final HeritageRights rights;
    private final CentreRights centres;

    AdaptationFeed(AdaptationRepository adaptations, HeritageRights rights, CentreRights centres) {
        this.adaptations = adaptations;
        this.rights = rights;
        this.centres = centres;
    }

    @Override
    public String name() {
        return Adaptation.COLLECTION;
    }

    @Override
    public Class<AdaptationResponse> type() {
        return AdaptationResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select a.id, a.version, audience_of_heritage(s.publication) as audience, null::text as shown
                from adaptation a join heritage_site s on s.id = a.site_id""";
    }

    @Override
    public Map<UUID, AdaptationResponse> documents(Collection<UUID> ids) {
        List<Adaptation> found = adaptations.inOrder(List.copyOf(ids)).stream()
                .filter(adaptation -> rights.maySee(adaptation.site()))
                .toList();
        Set<UUID> visible = centres.visible(found.stream()
                .flatMap(adaptation -> Stream.ofNullable(adaptation.resultingCentre()))
                .map(Centre::id)
                .toList());
        return found.stream()
                .collect(Collectors.toMap(
                        Adaptation::id,
                        adaptation -> AdaptationResponse.from(adaptation, centre -> visible.contains(centre.id()))));
    }

    @Override
    public String href(UUID id, AdaptationResponse document) {
        return "/v1/adaptations/" + id;
    }
}
