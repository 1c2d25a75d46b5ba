package vn.hanoi.creativecity.gateway.client;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Another API client stands for the OAuth client already. */
final class OAuthClientTaken extends Problem {

    private static final Message DETAIL =
            new Message("Một ứng dụng khác đã dùng oauthClient này.", "Another client has this oauthClient already.");

    OAuthClientTaken() {
        super(ProblemType.CONFLICT, DETAIL, List.of(Violation.at("/oauthClient", "taken", DETAIL)));
    }
}
