package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes, changes and moves episodes. The caller holds the season. */
@Singleton
class EpisodeEditing {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final EpisodeRepository episodes;
    private final AppearanceRepository appearances;
    private final TransitionHistory history;
    private final Clock clock;

    EpisodeEditing(
            EpisodeRepository episodes, AppearanceRepository appearances, TransitionHistory history, Clock clock) {
        this.episodes = episodes;
        this.appearances = appearances;
        this.history = history;
        this.clock = clock;
    }

    Episode create(Season season, EpisodeRequest request) {
        check(request);
        NotNow.requireGoingOn(season);
        Episode episode = new Episode(Ids.next(), season, request, clock.instant());
        episodes.persistAndFlush(episode);
        return episode;
    }

    void change(Episode episode, EpisodeRequest request) {
        check(request);
        NotNow.requireGoingOn(episode.season());
        if (episode.hasAired() && !episode.airsAt().equals(request.airsAt())) {
            throw NotNow.because(
                    "/airsAt", "aired", "Tập đã phát sóng.", "The episode has aired, so this cannot change.");
        }
        if (episode.stage() != request.stage() && appearances.count("episode", episode) > 0) {
            throw NotNow.because(
                    "/stage",
                    "has_appearances",
                    "Đã có tiết mục trong tập nên không đổi được vòng.",
                    "There are appearances in the episode, so its stage cannot change.");
        }
        episode.change(request, clock.instant());
        episodes.flush();
    }

    /** @param receivedAt when it was asked for: nothing has aired before its time */
    void move(Episode episode, EpisodeState next, Grounds grounds, Instant receivedAt) {
        EpisodeState.TABLE.check(episode.state(), next);
        NotNow.requireGoingOn(episode.season());
        if (next == EpisodeState.AIRED) {
            requireTimeToAir(episode, receivedAt);
        }
        EpisodeState before = episode.moveTo(next, receivedAt);
        history.append(episode.id(), "state", before, next, grounds, receivedAt);
        episodes.flush();
    }

    private static void requireTimeToAir(Episode episode, Instant receivedAt) {
        if (episode.season().state() != SeasonState.RUNNING) {
            throw NotNow.because(
                    "/state",
                    "season_not_running",
                    "Mùa chưa bắt đầu phát sóng.",
                    "The season is not running, so nothing of it airs.");
        }
        if (receivedAt.isBefore(episode.airsAt())) {
            throw NotNow.because(
                    "/state",
                    "not_aired_yet",
                    "Tập phát sóng lúc %s; yêu cầu đến lúc %s.",
                    "The episode airs at %s; the request came at %s.",
                    episode.airsAt(),
                    receivedAt);
        }
    }

    private static void check(EpisodeRequest request) {
        Violations violations = new Violations();
        violations.check(
                !request.airsAt().isBefore(EARLIEST) && request.airsAt().isBefore(LATEST),
                "/airsAt",
                "out_of_range",
                new Message("Phải trong các năm 2000 đến 2099.", "Must be in the years 2000 to 2099."));
        violations.check(
                request.venue() == null || request.centre() == null,
                "/centre",
                "not_with_venue",
                new Message("Chỉ có venue hoặc centre.", "There is a venue or a centre, not both."));
        violations.throwIfAny();
    }
}
