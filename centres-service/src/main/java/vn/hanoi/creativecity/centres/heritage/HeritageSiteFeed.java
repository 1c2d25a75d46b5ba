package vn.hanoi.creativecity.centres.heritage;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Heritage sites in the change feed. */
@Singleton
class HeritageSiteFeed implements FeedCollection<HeritageSiteResponse> {

    private final HeritageSiteRepository sites;
    private final HeritageRights rights;

    HeritageSiteFeed(HeritageSiteRepository sites, HeritageRights rights) {
        this.sites = sites;
        this.rights = rights;
    }

    @Override
    public String name() {
        return HeritageSite.COLLECTION;
    }

    @Override
    public Class<HeritageSiteResponse> type() {
        return HeritageSiteResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, audience_of_heritage(publication) as audience,
                    jsonb_build_array(slug, name_vi, name_en)::text as shown
                from heritage_site""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("adaptations", "select id from adaptation where site_id = any (?)"));
    }

    @Override
    public Map<UUID, HeritageSiteResponse> documents(Collection<UUID> ids) {
        return sites.list("from HeritageSite s left join fetch s.unit where s.id in ?1", ids).stream()
                .filter(rights::maySee)
                .collect(Collectors.toMap(HeritageSite::id, HeritageSiteResponse::from));
    }

    @Override
    public String href(UUID id, HeritageSiteResponse document) {
        return "/v1/heritage-sites/" + id;
    }
}
