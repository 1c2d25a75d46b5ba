package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Appearances in the change feed: before their episode has aired, staff alone hear of them. */
@Singleton
class AppearanceFeed implements FeedCollection<AppearanceResponse> {

    private final AppearanceRepository appearances;

    AppearanceFeed(AppearanceRepository appearances) {
        this.appearances = appearances;
    }

    @Override
    public String name() {
        return Appearance.COLLECTION;
    }

    @Override
    public Class<AppearanceResponse> type() {
        return AppearanceResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select a.id, a.version,
                    case e.state when 'AIRED' then array['public', 'staff'] else array['staff'] end as audience,
                    null::text as shown
                from appearance a join episode e on e.id = a.episode_id""";
    }

    @Override
    public Map<UUID, AppearanceResponse> documents(Collection<UUID> ids) {
        return appearances.inOrder(List.copyOf(ids)).stream()
                .filter(appearance -> appearances.mayBeSeen(appearance.episode()))
                .collect(Collectors.toMap(Appearance::id, AppearanceResponse::from));
    }

    @Override
    public String href(UUID id, AppearanceResponse document) {
        return AppearanceResource.PATH + id;
    }
}
