package vn.hanoi.creativecity.events.certificate;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No certificate has that code. */
final class CertificateNotFound extends Problem {

    private CertificateNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("code", "unknown_reference", detail)));
    }

    static CertificateNotFound withCode(String code) {
        return new CertificateNotFound(
                Message.of("Không có chứng nhận mang mã “%s”.", "There is no certificate with the code “%s”.", code));
    }
}
