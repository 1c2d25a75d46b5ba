package vn.hanoi.creativecity.centres.craft;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A centre that has craft products stays a craft-village centre. The database keeps this; the centre knows no products. */
@Singleton
class CraftVillagesStay implements Rule {

    private static final Message DETAIL = new Message(
            "Trung tâm đã có sản phẩm thủ công thì vẫn là trung tâm làng nghề.",
            "A centre that has craft products stays a craft-village centre.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "craft_products_are_of_craft_village_centres".equals(constraint)
                ? Optional.of(new Problem(
                        ProblemType.CONFLICT, DETAIL, List.of(Violation.at("/kind", "has_craft_products", DETAIL))))
                : Optional.empty();
    }
}
