package vn.hanoi.creativecity.centres.centre;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** An editor may see the centre, but no organisation of theirs has the say in it. */
final class NotYourCentre extends Problem {

    private static final String CODE = "not_yours";

    private NotYourCentre(Message detail, Violation place) {
        super(ProblemType.FORBIDDEN, detail, List.of(place));
    }

    static NotYourCentre toChange() {
        Message detail = new Message(
                "Trung tâm này không do tổ chức nào của bạn chủ trì hoặc thực hiện.",
                "None of your organisations leads or implements this centre.");
        return new NotYourCentre(detail, Violation.ofParameter("centre", CODE, detail));
    }

    static NotYourCentre at(Violation.Source source, String place) {
        Message detail = new Message(
                "Không có trung tâm liên quan nào do tổ chức của bạn chủ trì hoặc thực hiện.",
                "None of the centres concerned is led or implemented by an organisation of yours.");
        return new NotYourCentre(detail, new Violation(source, place, CODE, detail));
    }

    static NotYourCentre toRecord() {
        Message detail = new Message(
                "Trong agencies phải có một tổ chức của bạn chủ trì (lead) hoặc thực hiện (implementing) trung tâm.",
                "Among agencies there must be an organisation of yours that leads or implements the centre.");
        return new NotYourCentre(detail, Violation.at("/agencies", CODE, detail));
    }
}
