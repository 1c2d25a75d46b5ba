package vn.hanoi.creativecity.centres.openinghours;

import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** Nobody has recorded when the centre is open; that is not the same as closed. */
final class OpeningHoursNotFound extends Problem {

    private OpeningHoursNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static OpeningHoursNotFound of(Centre centre) {
        return new OpeningHoursNotFound(Message.of(
                "Chưa có giờ mở cửa của “%s”.", "The opening hours of “%s” are not recorded.", centre.slug()));
    }
}
