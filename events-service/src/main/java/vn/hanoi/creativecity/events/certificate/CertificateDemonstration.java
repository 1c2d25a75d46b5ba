package vn.hanoi.creativecity.events.certificate;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hanoi.creativecity.events.course.Trainee;
import vn.hanoi.creativecity.events.course.TraineeRepository;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Issues certificates to those who have completed the course of the demonstration set. */
@Singleton
class CertificateDemonstration {

    private final DemonstrationFiles files;
    private final TraineeRepository trainees;
    private final Issuing issuing;

    CertificateDemonstration(DemonstrationFiles files, TraineeRepository trainees, Issuing issuing) {
        this.files = files;
        this.trainees = trainees;
        this.issuing = issuing;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(910) StartupEvent start) {
        if (files.areWantedIn("certificate")) {
            trainees.ofTheDemonstration().stream().filter(Trainee::hasCompleted).forEach(issuing::issue);
        }
    }
}
