package vn.hanoi.creativecity.events.session;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.events.venue.VenueKnown;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Makes the sessions of the demonstration set as soon as their venue, a place of the network, has become known here. */
@Singleton
class SessionDemonstration {

    private final boolean wanted;
    private final DemonstrationFiles files;
    private final EventRepository events;
    private final SessionRepository sessions;
    private final SeriesMaking making;

    SessionDemonstration(
            @ConfigProperty(name = "demonstration.data", defaultValue = "false") boolean wanted,
            DemonstrationFiles files,
            EventRepository events,
            SessionRepository sessions,
            SeriesMaking making) {
        this.wanted = wanted;
        this.files = files;
        this.events = events;
        this.sessions = sessions;
        this.making = making;
    }

    @ActivateRequestContext
    void load(@Observes VenueKnown known) {
        if (wanted) {
            files.read("session-series.json", Entry.class).stream()
                    .filter(entry -> known.venue().slug().equals(entry.series().venue()))
                    .forEach(this::load);
        }
    }

    /** Once: an event that has sessions keeps those. */
    private void load(Entry entry) {
        events.findForChange(entry.event())
                .filter(event -> sessions.count("event", event) == 0)
                .ifPresent(event -> making.make(event, Ids.next(), entry.series()));
    }

    /** One line of the file: an event, and the rule by which its sessions are made. */
    record Entry(String event, SeriesRequest series) {}
}
