package vn.hanoi.creativecity.ideas.season;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.References;

/**
 * The appearances, as far as the viewer may see them: those of an episode are told when it has aired, all at once. The
 * list of who is in a final would tell how the semi-final ended.
 */
@ApplicationScoped
class AppearanceRepository implements PanacheRepositoryBase<Appearance, UUID> {

    private final SeasonRepository seasons;
    private final Viewer viewer;

    AppearanceRepository(SeasonRepository seasons, Viewer viewer) {
        this.seasons = seasons;
        this.viewer = viewer;
    }

    Appearance require(String id) {
        return References.id(id)
                .flatMap(this::findByIdOptional)
                .filter(appearance -> mayBeSeen(appearance.episode()))
                .orElseThrow(() -> AppearanceNotFound.withId(id));
    }

    /** The appearance; its season, and with it all that belongs to that, is locked until the transaction ends. */
    Appearance requireForChange(String id) {
        UUID season = References.id(id).flatMap(this::seasonOf).orElseThrow(() -> AppearanceNotFound.withId(id));
        seasons.requireForChange(season.toString());
        return require(id);
    }

    /** Without reading it: it must come fresh once the season is locked. */
    private Optional<UUID> seasonOf(UUID id) {
        return find("select a.season from Appearance a where a.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Whether the viewer may know who appears in it. */
    boolean mayBeSeen(Episode episode) {
        return viewer.tier() == Tier.STAFF || seasons.isVisible(episode.season()) && episode.hasAired();
    }

    /** Whether the submission was eliminated at an earlier stage of the season. */
    boolean wasEliminatedBefore(Episode episode, String submission) {
        return elsewhere(episode, submission).stream()
                .anyMatch(other -> other.result() == Result.ELIMINATED
                        && other.episode().stage().compareTo(episode.stage()) < 0);
    }

    /** Whether the submission appears at a later stage, which it could not without a wildcard, had it been eliminated. */
    boolean appearsLater(Episode episode, String submission) {
        return elsewhere(episode, submission).stream()
                .anyMatch(other ->
                        other.wildcard() == null && other.episode().stage().compareTo(episode.stage()) > 0);
    }

    private List<Appearance> elsewhere(Episode episode, String submission) {
        return list(
                "from Appearance a join fetch a.episode where a.season = ?1 and a.submission = ?2",
                episode.season().id(),
                submission);
    }

    /** Those of all episodes of a season that have aired, the first one first. */
    List<Appearance> aired(Season season) {
        return list(
                "from Appearance a join fetch a.episode e where a.season = ?1 and e.state = ?2 order by e.airsAt, e.number",
                season.id(),
                EpisodeState.AIRED);
    }

    List<Appearance> inOrder(List<UUID> ids) {
        return list("from Appearance a join fetch a.episode where a.id in ?1", ids).stream()
                .sorted(Comparator.comparing(appearance -> ids.indexOf(appearance.id())))
                .toList();
    }
}
