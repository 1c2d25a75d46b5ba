package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Episodes in the change feed; they are seen with their season. */
@Singleton
class EpisodeFeed implements FeedCollection<EpisodeResponse> {

    private final EpisodeRepository episodes;
    private final SeasonRepository seasons;

    EpisodeFeed(EpisodeRepository episodes, SeasonRepository seasons) {
        this.episodes = episodes;
        this.seasons = seasons;
    }

    @Override
    public String name() {
        return Episode.COLLECTION;
    }

    @Override
    public Class<EpisodeResponse> type() {
        return EpisodeResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select e.id, e.version,
                    case s.state when 'DRAFT' then array['staff'] else array['public', 'staff'] end as audience,
                    concat_ws(' ', e.number, e.stage, e.state) as shown
                from episode e join season s on s.id = e.season_id""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("appearances", "select id from appearance where episode_id = any (?)"));
    }

    @Override
    public Map<UUID, EpisodeResponse> documents(Collection<UUID> ids) {
        return episodes.inOrder(List.copyOf(ids)).stream()
                .filter(episode -> seasons.isVisible(episode.season()))
                .collect(Collectors.toMap(Episode::id, EpisodeResponse::from));
    }

    @Override
    public String href(UUID id, EpisodeResponse document) {
        return EpisodeResource.PATH + id;
    }
}
