package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Talent seasons in the change feed. */
@Singleton
class SeasonFeed implements FeedCollection<SeasonResponse> {

    private final SeasonRepository seasons;

    SeasonFeed(SeasonRepository seasons) {
        this.seasons = seasons;
    }

    @Override
    public String name() {
        return Season.COLLECTION;
    }

    @Override
    public Class<SeasonResponse> type() {
        return SeasonResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, case state when 'DRAFT' then array['staff'] else array['public', 'staff'] end as audience,
                    concat_ws(' ', slug, name_vi, name_en) as shown
                from season""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("episodes", "select id from episode where season_id = any (?)"));
    }

    @Override
    public Map<UUID, SeasonResponse> documents(Collection<UUID> ids) {
        return seasons.inOrder(List.copyOf(ids)).stream()
                .filter(seasons::isVisible)
                .collect(Collectors.toMap(Season::id, SeasonResponse::from));
    }

    @Override
    public String href(UUID id, SeasonResponse document) {
        return "/v1/seasons/" + id;
    }
}
