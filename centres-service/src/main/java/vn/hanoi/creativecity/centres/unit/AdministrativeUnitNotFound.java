package vn.hanoi.creativecity.centres.unit;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No administrative unit has that id, or bore that code on that day. */
final class AdministrativeUnitNotFound extends Problem {

    private AdministrativeUnitNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static AdministrativeUnitNotFound withReference(String reference) {
        return new AdministrativeUnitNotFound(Message.of(
                "Không có đơn vị hành chính “%s” vào ngày đó.",
                "There is no administrative unit “%s” on that day.", reference));
    }
}
