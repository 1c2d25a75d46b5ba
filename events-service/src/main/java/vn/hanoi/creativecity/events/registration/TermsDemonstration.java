package vn.hanoi.creativecity.events.registration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Lays down the terms of the demonstration set, each for the whole of an event of it. */
@Singleton
class TermsDemonstration {

    private final DemonstrationFiles files;
    private final Occasions occasions;
    private final TermsRepository terms;
    private final Clock clock;

    TermsDemonstration(DemonstrationFiles files, Occasions occasions, TermsRepository terms, Clock clock) {
        this.files = files;
        this.occasions = occasions;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(260) StartupEvent start) {
        if (files.areWantedIn("registration_terms")) {
            files.read("registration-terms.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Occasion occasion = occasions.requireEvent(entry.event());
        terms.persist(new RegistrationTerms(Ids.next(), occasion, entry.terms(), clock.instant()));
    }

    /** One line of the file: an event, and its terms. */
    record Entry(String event, TermsRequest terms) {}
}
