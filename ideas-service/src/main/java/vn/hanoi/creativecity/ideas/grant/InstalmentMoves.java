package vn.hanoi.creativecity.ideas.grant;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Clocks;

/**
 * Plans instalments, and moves them by whoever the table names. The caller has locked the grant: nobody else binds any of
 * it meanwhile.
 */
@Singleton
class InstalmentMoves {

    private final InstalmentRepository instalments;
    private final GrantRepository grants;
    private final GrantRights rights;
    private final Session session;
    private final Viewer viewer;
    private final Clock clock;

    InstalmentMoves(
            InstalmentRepository instalments,
            GrantRepository grants,
            GrantRights rights,
            Session session,
            Viewer viewer,
            Clock clock) {
        this.instalments = instalments;
        this.grants = grants;
        this.rights = rights;
        this.session = session;
        this.viewer = viewer;
        this.clock = clock;
    }

    Instalment plan(Grant grant, InstalmentRequest request) {
        Violations violations = new Violations();
        checkAmount("/amount", request.amount(), grant.amount(), violations);
        violations.throwIfAny();
        Instalment instalment =
                new Instalment(Ids.next(), grant, instalments.nextNumber(grant), request, clock.instant());
        instalments.persistAndFlush(instalment);
        return instalment;
    }

    /** The viewer's move. */
    void move(Instalment instalment, InstalmentTransitionRequest request) {
        InstalmentState next = request.state();
        InstalmentState.TABLE.check(instalment.state(), next);
        rights.requireMove(instalment, next);
        check(instalment, request);
        Grant grant = instalment.grant();
        boolean isMore = next == InstalmentState.APPROVED || next == InstalmentState.PAID;
        if (isMore && grant.project().isTerminated()) {
            Message detail = new Message(
                    "Dự án đã bị chấm dứt; không duyệt hay chi thêm.",
                    "The project was terminated; nothing more is approved or paid.");
            throw new Problem(
                    ProblemType.CONFLICT, detail, List.of(Violation.at("/state", "project_terminated", detail)));
        }
        if (instalment.wouldBind(next)
                && instalment.amount().amount().compareTo(grant.left().amount()) > 0) {
            throw BeyondTheGrant.by(grant.left());
        }
        carryOut(instalment, request, viewer.subject());
    }

    /** A move by somebody, whoever the viewer is. */
    void carryOut(Instalment instalment, InstalmentTransitionRequest request, String actor) {
        session.persist(instalment.moveTo(Ids.next(), request, actor, today(), clock.instant()));
        grants.refresh(instalment.grant());
    }

    private void check(Instalment instalment, InstalmentTransitionRequest request) {
        InstalmentState next = request.state();
        Violations violations = new Violations();
        checkPresence("/reason", request.reason(), next.needsAReason(), true, violations);
        checkPresence(
                "/paymentReference",
                request.paymentReference(),
                next == InstalmentState.PAID,
                next == InstalmentState.PAID,
                violations);
        checkPresence("/paidOn", request.paidOn(), false, next == InstalmentState.PAID, violations);
        checkPresence(
                "/evidence",
                request.evidence(),
                next == InstalmentState.RECONCILED,
                next == InstalmentState.RECONCILED || next == InstalmentState.REQUESTED,
                violations);
        violations.check(
                request.paidOn() == null || !request.paidOn().isAfter(today()),
                "/paidOn",
                "in_the_future",
                new Message("Không được ở tương lai.", "Must not be in the future."));
        if (request.evidence() != null) {
            Money amount = request.evidence().amount();
            checkAmount("/evidence/amount", amount, instalment.amount(), violations);
            violations.check(
                    amount.amount().compareTo(instalment.amount().amount()) <= 0,
                    "/evidence/amount/amount",
                    "exceeds_the_instalment",
                    Message.of(
                            "Không được vượt đợt cấp, %s.",
                            "Must not exceed the instalment, %s.",
                            instalment.amount().amount().toPlainString()));
        }
        violations.throwIfAny();
    }

    private static void checkPresence(
            String pointer, Object value, boolean isNeeded, boolean isTaken, Violations violations) {
        violations.check(
                value != null || !isNeeded,
                pointer,
                "required",
                new Message("Cần có khi chuyển sang trạng thái này.", "It is needed for a move to this state."));
        violations.check(
                value == null || isTaken,
                pointer,
                "not_applicable",
                new Message("Không dành cho trạng thái này.", "It is not for a move to this state."));
    }

    private static void checkAmount(String pointer, Money amount, Money like, Violations violations) {
        violations.check(
                amount.amount().signum() > 0,
                pointer + "/amount",
                "out_of_range",
                new Message("Phải lớn hơn 0.", "Must be greater than 0."));
        violations.check(
                amount.currency().equals(like.currency()),
                pointer + "/currency",
                "other_currency",
                Message.of(
                        "Phải là %s, tiền tệ của tài trợ.",
                        "Must be %s, the currency of the grant.",
                        like.currency().getCurrencyCode()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI);
    }
}
