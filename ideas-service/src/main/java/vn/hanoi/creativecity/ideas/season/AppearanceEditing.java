package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.hanoi.creativecity.ideas.call.Scale;
import vn.hanoi.creativecity.ideas.submission.AcceptedSubmissions;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Says who appears in an episode, and what came of it. The caller holds the season. */
@Singleton
class AppearanceEditing {

    private final AppearanceRepository appearances;
    private final AcceptedSubmissions accepted;
    private final Clock clock;

    AppearanceEditing(AppearanceRepository appearances, AcceptedSubmissions accepted, Clock clock) {
        this.appearances = appearances;
        this.accepted = accepted;
        this.clock = clock;
    }

    Appearance create(Episode episode, AppearanceRequest request) {
        Violations violations = new Violations();
        String submission = violations.follow("/submission", request.submission(), accepted::codeOf);
        violations.check(
                submission == null || accepted.contain(submission),
                "/submission",
                "not_accepted",
                new Message("Bài nộp chưa được chọn.", "The submission is not accepted."));
        check(episode, request, violations);
        NotNow.requireGoingOn(episode.season());
        if (episode.state() == EpisodeState.CANCELLED) {
            throw NotNow.because("", "episode_cancelled", "Tập đã bị hủy.", "The episode was cancelled.");
        }
        checkCourse(episode, submission, request);
        Appearance appearance = new Appearance(Ids.next(), episode, submission, request, clock.instant());
        appearances.persistAndFlush(appearance);
        return appearance;
    }

    void change(Appearance appearance, AppearanceRequest request) {
        Violations violations = new Violations();
        violations.check(
                accepted.codeOf(request.submission())
                        .filter(appearance.submission()::equals)
                        .isPresent(),
                "/submission",
                "unchangeable",
                new Message("Tiết mục không đổi được bài nộp.", "An appearance stays that of its submission."));
        check(appearance.episode(), request, violations);
        NotNow.requireGoingOn(appearance.episode().season());
        checkCourse(appearance.episode(), appearance.submission(), request);
        appearance.change(request, clock.instant());
        appearances.flush();
    }

    /** What has aired cannot be undone; before, nobody but staff has known of it. */
    void takeAway(Appearance appearance) {
        NotNow.requireGoingOn(appearance.episode().season());
        if (appearance.episode().hasAired()) {
            throw NotNow.because("", "aired", "Tập đã phát sóng.", "The episode has aired, so the appearance stays.");
        }
        appearances.delete(appearance);
        appearances.flush();
    }

    private static void check(Episode episode, AppearanceRequest request, Violations violations) {
        Scale scale = episode.season().scale();
        if (request.score() != null) {
            violations.check(
                    scale != null,
                    "/score",
                    "not_applicable",
                    new Message("Mùa này không chấm điểm.", "No marks are given in this season."));
            violations.check(
                    scale == null || scale.has(request.mark()),
                    "/score",
                    "off_the_scale",
                    new Message("Không có trên thang điểm của mùa.", "It is not on the season's scale."));
        }
        boolean isFinal = episode.stage() == Stage.FINAL;
        violations.check(
                request.result() != Result.WINNER || isFinal,
                "/result",
                "only_in_a_final",
                new Message("Chỉ chung kết có người thắng cuộc.", "Only a final has a winner."));
        violations.check(
                request.result() != Result.ADVANCED || !isFinal,
                "/result",
                "not_in_a_final",
                new Message("Sau chung kết không còn vòng nào.", "Nothing comes after a final."));
        violations.throwIfAny();
    }

    /** A result follows the airing, and whoever was eliminated does not come back by mistake. */
    private void checkCourse(Episode episode, String submission, AppearanceRequest request) {
        if (request.result() != null && !episode.hasAired()) {
            throw NotNow.because(
                    "/result",
                    "not_aired_yet",
                    "Kết quả chỉ ghi được sau khi tập đã phát sóng.",
                    "A result is recorded when the episode has aired.");
        }
        if (request.wildcard() == null && appearances.wasEliminatedBefore(episode, submission)) {
            throw NotNow.because(
                    "/wildcard",
                    "eliminated_before",
                    "Bài này đã bị loại ở vòng trước; muốn trở lại cần lý do.",
                    "It was eliminated at an earlier stage; it comes back with a reason only.");
        }
        if (request.result() == Result.ELIMINATED && appearances.appearsLater(episode, submission)) {
            throw NotNow.because(
                    "/result",
                    "appears_later",
                    "Bài này có mặt ở vòng sau mà không có lý do đặc cách.",
                    "It appears at a later stage, without a wildcard there.");
        }
    }
}
