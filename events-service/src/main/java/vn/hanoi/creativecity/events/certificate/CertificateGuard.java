package vn.hanoi.creativecity.events.certificate;

import jakarta.inject.Singleton;
import java.util.List;
import vn.hanoi.creativecity.events.course.CompletionGuard;
import vn.hanoi.creativecity.events.course.Trainee;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** While somebody holds a valid certificate they have completed the course: it is revoked first. */
@Singleton
class CertificateGuard implements CompletionGuard {

    private final CertificateRepository certificates;

    CertificateGuard(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    public void checkTakingBack(Trainee trainee) {
        if (certificates.validOf(trainee).isPresent()) {
            Message detail = new Message(
                    "Học viên có chứng nhận còn hiệu lực dựa trên việc này; hãy thu hồi chứng nhận trước.",
                    "The trainee holds a valid certificate that rests upon this; revoke it first.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "certificate_issued", detail)));
        }
    }
}
