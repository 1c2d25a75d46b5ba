package vn.hanoi.creativecity.events.certificate;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.course.Trainee;
import vn.hanoi.creativecity.events.event.Organiser;
import vn.hanoi.creativecity.platform.notification.Notification;
import vn.hanoi.creativecity.platform.notification.Notifications;
import vn.hanoi.creativecity.platform.notification.Recipient;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** Issues certificates to who has completed a course, and revokes them. */
@Singleton
class Issuing {

    private static final Pattern ADDRESS = Pattern.compile(Recipient.ADDRESS);

    private final CertificateRepository certificates;
    private final Notifications notifications;
    private final TransitionHistory history;
    private final Session session;
    private final Clock clock;

    Issuing(
            CertificateRepository certificates,
            Notifications notifications,
            TransitionHistory history,
            Session session,
            Clock clock) {
        this.certificates = certificates;
        this.notifications = notifications;
        this.history = history;
        this.session = session;
        this.clock = clock;
    }

    /** @throws Problem 409 when the trainee has not completed the course */
    Certificate issue(Trainee trainee) {
        if (!trainee.hasCompleted()) {
            Message detail =
                    new Message("Học viên chưa hoàn thành khoá đào tạo.", "The trainee has not completed the course.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "not_completed", detail)));
        }
        Certificate certificate = new Certificate(
                Ids.next(), Code.random(), trainee, nameOf(trainee.course().provider()), clock.instant());
        certificates.persistAndFlush(certificate);
        return certificate;
    }

    void tell(Certificate certificate, String address) {
        String mail = certificate.trainee().mail();
        if (mail == null || !ADDRESS.matcher(mail).matches()) {
            return;
        }
        notifications.send(new Notification(
                "certificate/" + certificate.id() + "/issued",
                Recipient.of(mail, certificate.name()),
                new Message("Chứng nhận hoàn thành khoá đào tạo", "Your certificate of completion"),
                new Message(
                        "Bạn đã hoàn thành khoá đào tạo “%s”. Chứng nhận của bạn ở đây:\n\n%s.pdf\n\nMã xác minh: %s"
                                .formatted(certificate.title().vi(), address, certificate.code()),
                        "You have completed the training course “%s”. Here is your certificate:\n\n%s.pdf\n\nVerification code: %s"
                                .formatted(english(certificate.title()), address, certificate.code()))));
    }

    void move(Certificate certificate, CertificateTransitionRequest request) {
        CertificateState before = certificate.moveTo(request.state(), clock.instant());
        history.append(certificate.id(), "state", before, request.state(), request.grounds());
        certificates.flush();
    }

    /** A centre is called as our copy of it is; by its slug where there is none. */
    private LocalizedText nameOf(Organiser provider) {
        if (provider.name() != null) {
            return provider.name();
        }
        return session
                .createNativeQuery(
                        "select name_vi, name_en from venue where kind = 'CENTRE' and centre = :centre", Tuple.class)
                .addScalar("name_vi", String.class)
                .addScalar("name_en", String.class)
                .setParameter("centre", provider.centre())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(venue -> new LocalizedText(venue.get("name_vi", String.class), venue.get("name_en", String.class)))
                .findFirst()
                .orElseGet(() -> new LocalizedText(provider.centre(), null));
    }

    private static String english(LocalizedText text) {
        return text.en() == null ? text.vi() : text.en();
    }
}
