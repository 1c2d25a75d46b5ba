package vn.hanoi.creativecity.centres.openinghours;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Loads the opening hours of the demonstration set, after the centres. */
@Singleton
class OpeningHoursDemonstration {

    private final DemonstrationFiles files;
    private final CentreRepository centres;
    private final OpeningHoursRepository hours;
    private final Clock clock;

    OpeningHoursDemonstration(
            DemonstrationFiles files, CentreRepository centres, OpeningHoursRepository hours, Clock clock) {
        this.files = files;
        this.centres = centres;
        this.hours = hours;
        this.clock = clock;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(350) StartupEvent start) {
        if (files.areWantedIn("opening_hours")) {
            files.read("opening-hours.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        hours.persist(new OpeningHours(centres.require(entry.centre()).id(), entry.hours(), clock.instant()));
    }

    /** One line of the file: the slug of a centre, and when it is open. */
    record Entry(String centre, OpeningHoursRequest hours) {}
}
