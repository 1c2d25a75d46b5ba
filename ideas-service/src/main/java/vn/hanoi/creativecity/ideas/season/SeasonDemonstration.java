package vn.hanoi.creativecity.ideas.season;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Loads the seasons of the demonstration set, with their episodes as they have aired and what came of their acts. */
@Singleton
class SeasonDemonstration {

    private final DemonstrationFiles files;
    private final SeasonEditing seasons;
    private final EpisodeEditing episodes;
    private final AppearanceEditing appearances;
    private final Session session;

    SeasonDemonstration(
            DemonstrationFiles files,
            SeasonEditing seasons,
            EpisodeEditing episodes,
            AppearanceEditing appearances,
            Session session) {
        this.files = files;
        this.seasons = seasons;
        this.episodes = episodes;
        this.appearances = appearances;
        this.session = session;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(400) StartupEvent start) {
        if (files.areWantedIn("season")) {
            files.read("seasons.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Season season = seasons.create(entry.season());
        seasons.move(season, SeasonState.PLANNED, Grounds.NONE);
        seasons.move(season, SeasonState.RUNNING, Grounds.NONE);
        entry.episodes().forEach(broadcast -> load(broadcast, season));
        seasons.move(season, SeasonState.FINISHED, Grounds.NONE);
    }

    private void load(Broadcast broadcast, Season season) {
        Episode episode = episodes.create(season, broadcast.episode());
        episodes.move(episode, EpisodeState.AIRED, Grounds.NONE, episode.airsAt());
        broadcast.acts().forEach(act -> appearances.create(episode, act.appearance(codeOf(act.title()))));
    }

    /** Codes are drawn by lot, so the file names submissions by their titles. */
    private String codeOf(String title) {
        return session.createNativeQuery(
                        "select code from submission where title_vi = :title and source is not null", String.class)
                .setParameter("title", title)
                .getSingleResult();
    }

    /** One line of the file: a season that is over, with what was broadcast. */
    record Entry(SeasonRequest season, List<Broadcast> episodes) {}

    record Broadcast(EpisodeRequest episode, List<Act> acts) {}

    /** An appearance, and the title of what appears. */
    record Act(String title, AppearanceRequest appearance) {

        AppearanceRequest appearance(String code) {
            return new AppearanceRequest(
                    code,
                    appearance.order(),
                    appearance.act(),
                    appearance.score(),
                    appearance.result(),
                    appearance.wildcard(),
                    appearance.source(),
                    appearance.assumed());
        }
    }
}
