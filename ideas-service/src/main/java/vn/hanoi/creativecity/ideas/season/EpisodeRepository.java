package vn.hanoi.creativecity.ideas.season;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.References;

/** The episodes of the seasons that the viewer may see. */
@ApplicationScoped
class EpisodeRepository implements PanacheRepositoryBase<Episode, UUID> {

    private final SeasonRepository seasons;

    EpisodeRepository(SeasonRepository seasons) {
        this.seasons = seasons;
    }

    Episode require(String id) {
        return References.id(id)
                .flatMap(this::findByIdOptional)
                .filter(episode -> seasons.isVisible(episode.season()))
                .orElseThrow(() -> EpisodeNotFound.withId(id));
    }

    /** The episode; its season, and with it all that belongs to that, is locked until the transaction ends. */
    Episode requireForChange(String id) {
        UUID season = References.id(id).flatMap(this::seasonOf).orElseThrow(() -> EpisodeNotFound.withId(id));
        seasons.requireForChange(season.toString());
        return require(id);
    }

    /** Without reading it: it must come fresh once the season is locked. */
    private Optional<UUID> seasonOf(UUID id) {
        return find("select e.season.id from Episode e where e.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    List<Episode> inOrder(List<UUID> ids) {
        return list("from Episode e join fetch e.season where e.id in ?1", ids).stream()
                .sorted(Comparator.comparing(episode -> ids.indexOf(episode.id())))
                .toList();
    }
}
