package vn.hanoi.creativecity.centres.agreement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Makes, changes and moves agreements, by the rules that span several of their members. */
@Singleton
class AgreementEditing {

    private final AgreementRepository agreements;
    private final CentreRepository centres;
    private final CentreRights rights;
    private final OrganisationRepository organisations;
    private final TransitionHistory history;
    private final Clock clock;

    AgreementEditing(
            AgreementRepository agreements,
            CentreRepository centres,
            CentreRights rights,
            OrganisationRepository organisations,
            TransitionHistory history,
            Clock clock) {
        this.agreements = agreements;
        this.centres = centres;
        this.rights = rights;
        this.organisations = organisations;
        this.history = history;
        this.clock = clock;
    }

    /** An agreement that is being negotiated. */
    Agreement create(AgreementRequest request) {
        Violations violations = new Violations();
        Centre centre = violations.follow("/centre", request.centre(), centres::findForChange);
        if (centre != null) {
            rights.requireChange(centre);
        }
        Organisation organisation =
                violations.follow("/organisation", request.organisation(), organisations::findByReference);
        check(request, null, violations);
        violations.throwIfAny();
        Agreement agreement = new Agreement(Ids.next(), centre, organisation, request, clock.instant());
        agreements.persistAndFlush(agreement);
        return agreement;
    }

    void change(Agreement agreement, AgreementRequest request) {
        Violations violations = new Violations();
        checkSame(
                "/centre",
                agreement.centre().id(),
                centres.findByReference(request.centre()).map(Centre::id),
                violations);
        checkSame(
                "/organisation",
                agreement.organisation().id(),
                organisations.findByReference(request.organisation()).map(Organisation::id),
                violations);
        check(request, agreement.signedOn(), violations);
        violations.throwIfAny();
        agreement.change(request, clock.instant());
        agreements.flush();
    }

    void move(Agreement agreement, AgreementTransitionRequest request) {
        if (request.state() == AgreementState.SIGNED && agreement.state() == AgreementState.NEGOTIATING) {
            Violations violations = new Violations();
            checkSigning(agreement.contractType(), request.effectiveOn(), "/effectiveOn", "/effectiveOn", violations);
            violations.throwIfAny();
        }
        AgreementState before = agreement.moveTo(request.state(), request.effectiveOn(), clock.instant());
        history.append(agreement.id(), "state", before, request.state(), request.grounds());
        agreements.flush();
    }

    private void check(AgreementRequest request, LocalDate signed, Violations violations) {
        violations.check(
                request.committedCapital() == null
                        || request.committedCapital().amount().signum() > 0,
                "/committedCapital/amount",
                "out_of_range",
                new Message("Phải lớn hơn 0.", "Must be greater than 0."));
        violations.check(
                request.from() == null
                        || request.until() == null
                        || request.until().isAfter(request.from()),
                "/until",
                "ends_before_it_begins",
                new Message("Phải sau ngày đầu của thời hạn.", "Must be after the first day of the term."));
        if (signed != null) {
            checkSigning(request.contractType(), request.signedOn(), "/signedOn", "/contractType", violations);
        } else {
            violations.check(
                    request.signedOn() == null,
                    "/signedOn",
                    "not_signed",
                    new Message(
                            "Ngày ký được ghi khi chuyển sang signed.",
                            "The day of signing is recorded by the move to signed."));
        }
    }

    private void checkSigning(
            ContractType type, LocalDate day, String placeOfDay, String placeOfType, Violations violations) {
        violations.check(
                day != null, placeOfDay, "required", new Message("Phải có ngày ký.", "The day of signing is needed."));
        violations.check(
                day == null || !day.isAfter(LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI)),
                placeOfDay,
                "in_the_future",
                new Message("Không được ở tương lai.", "Must not be in the future."));
        violations.check(
                day == null || type.isValidOn(day),
                placeOfType,
                "not_valid_then",
                Message.of(
                        "Loại hợp đồng này chỉ có từ %s.",
                        "There has been this type of contract only since %s.", type.validFrom()));
    }

    private static void checkSame(String pointer, UUID id, Optional<UUID> wanted, Violations violations) {
        violations.check(
                wanted.filter(id::equals).isPresent(),
                pointer,
                "unchangeable",
                new Message(
                        "Các bên của thỏa thuận không đổi được; hãy lập thỏa thuận khác.",
                        "The parties of an agreement cannot change; record another one."));
    }
}
