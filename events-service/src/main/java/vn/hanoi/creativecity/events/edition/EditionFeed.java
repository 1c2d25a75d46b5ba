package vn.hanoi.creativecity.events.edition;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Festival editions in the change feed. Features above this one are known here by the names of their tables alone. */
@Singleton
class EditionFeed implements FeedCollection<FestivalEditionResponse> {

    private final EditionRepository editions;

    EditionFeed(EditionRepository editions) {
        this.editions = editions;
    }

    @Override
    public String name() {
        return FestivalEdition.COLLECTION;
    }

    @Override
    public Class<FestivalEditionResponse> type() {
        return FestivalEditionResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, array['public', 'staff'] as audience, jsonb_build_array(slug, year)::text as shown
                from festival_edition""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("events", "select id from event where edition_id = any (?)"));
    }

    @Override
    public Map<UUID, FestivalEditionResponse> documents(Collection<UUID> ids) {
        return editions.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(FestivalEdition::id, FestivalEditionResponse::from));
    }

    @Override
    public String href(UUID id, FestivalEditionResponse document) {
        return "/v1/festival-editions/" + id;
    }
}
