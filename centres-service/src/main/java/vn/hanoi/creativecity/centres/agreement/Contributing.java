package vn.hanoi.creativecity.centres.agreement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Records what is given under an agreement, which the caller has locked: nobody else adds to it meanwhile. */
@Singleton
class Contributing {

    private final ContributionRepository contributions;
    private final Clock clock;

    Contributing(ContributionRepository contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    Contribution record(Agreement agreement, ContributionRequest request) {
        Violations violations = new Violations();
        violations.check(
                !request.contributedOn().isAfter(LocalDate.now(clock.withZone(Clocks.HA_NOI))),
                "/contributedOn",
                "in_the_future",
                new Message("Không được ở tương lai.", "Must not be in the future."));
        if ((request.amount() == null) == (request.reverses() == null)) {
            violations.add(
                    "",
                    "exactly_one",
                    new Message(
                            "Phải có đúng một trong amount và reverses.",
                            "Exactly one of amount and reverses must be there."));
        }
        Contribution reversed = reversed(agreement, request, violations);
        checkAmount(agreement, request.amount(), violations);
        violations.throwIfAny();
        return keep(agreement, reversed == null ? request.amount() : reversed.opposite(), reversed, request);
    }

    private Contribution keep(Agreement agreement, Money amount, Contribution reversed, ContributionRequest request) {
        if (agreement.signedOn() == null) {
            throw BeyondTheCommitment.beforeSigning();
        }
        if (agreement.committedCapital() == null) {
            throw BeyondTheCommitment.withoutAny();
        }
        agreement.add(amount);
        Contribution contribution = new Contribution(Ids.next(), agreement, amount, reversed, request, clock.instant());
        contributions.persistAndFlush(contribution);
        return contribution;
    }

    private Contribution reversed(Agreement agreement, ContributionRequest request, Violations violations) {
        String reference =
                request.reverses() == null ? null : request.reverses().toString();
        Contribution reversed =
                violations.follow("/reverses", reference, id -> contributions.findIn(agreement, UUID.fromString(id)));
        violations.check(
                reversed == null || !reversed.isReversal(),
                "/reverses",
                "a_reversal",
                new Message(
                        "Bút toán đảo không thể bị đảo; hãy ghi khoản góp mới.",
                        "A reversal cannot be reversed; record a new contribution."));
        return reversed;
    }

    private static void checkAmount(Agreement agreement, Money amount, Violations violations) {
        if (amount == null) {
            return;
        }
        violations.check(
                amount.amount().signum() > 0,
                "/amount/amount",
                "out_of_range",
                new Message("Phải lớn hơn 0.", "Must be greater than 0."));
        Money commitment = agreement.committedCapital();
        violations.check(
                commitment == null || amount.currency().equals(commitment.currency()),
                "/amount/currency",
                "other_currency",
                Message.of(
                        "Phải là %s, tiền tệ của vốn cam kết.",
                        "Must be %s, the currency of the commitment.",
                        commitment == null ? "" : commitment.currency().getCurrencyCode()));
    }
}
