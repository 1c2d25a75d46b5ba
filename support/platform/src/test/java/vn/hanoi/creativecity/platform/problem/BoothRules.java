package vn.hanoi.creativecity.platform.problem;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import vn.hanoi.creativecity.platform.text.Message;

/** The rules that the database keeps on booths, in words. */
@Singleton
class BoothRules implements Rule {

    private static final Map<String, Message> RULES = Map.of(
            "one_booth_per_number", new Message("Số này đã có gian khác.", "Another booth has this number."),
            "a_booth_has_room", new Message("Gian phải có chỗ.", "A booth has room."),
            "beside_another_booth", new Message("Không có gian bên cạnh đó.", "There is no such booth beside it."),
            "no_overlap", new Message("Giờ mở bị trùng.", "The opening hours overlap."));

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return Optional.ofNullable(RULES.get(constraint)).map(text -> new Problem(ProblemType.CONFLICT, text));
    }
}
