package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What there is once at most, in a season or among seasons. The database keeps this, whoever comes at the same moment. */
@Singleton
class OneOfEach implements Rule {

    private static final Map<String, Violation> TAKEN = Map.of(
            "one_season_per_number",
                    taken("/number", "Đã có mùa mang số này.", "Another season has this number already."),
            "one_episode_per_number",
                    taken(
                            "/number",
                            "Mùa này đã có tập mang số này.",
                            "Another episode of the season has this number."),
            "one_appearance_per_submission",
                    taken("/submission", "Bài này đã có trong tập.", "The submission appears in the episode already."),
            "one_appearance_per_position",
                    taken("/order", "Tập đã có tiết mục ở thứ tự này.", "Another act has this place in the episode."),
            "one_winner_per_season",
                    taken("/result", "Mùa này đã có người thắng cuộc.", "The season has a winner already."));

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return Optional.ofNullable(TAKEN.get(constraint))
                .map(violation -> new Problem(ProblemType.CONFLICT, violation.message(), List.of(violation)));
    }

    private static Violation taken(String pointer, String vi, String en) {
        return Violation.at(pointer, "taken", new Message(vi, en));
    }
}
