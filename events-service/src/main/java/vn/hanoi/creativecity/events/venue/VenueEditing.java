package vn.hanoi.creativecity.events.venue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes venues of our own. */
@Singleton
class VenueEditing {

    private final VenueRepository venues;
    private final Slugs slugs;
    private final Clock clock;

    VenueEditing(VenueRepository venues, Slugs slugs, Clock clock) {
        this.venues = venues;
        this.slugs = slugs;
        this.clock = clock;
    }

    Venue create(VenueRequest request) {
        checkPoint(request);
        UUID id = Ids.next();
        Venue venue = new Venue(id, name(request, id), request, clock.instant());
        venues.persistAndFlush(venue);
        return venue;
    }

    /**
     * @param venue locked by the caller
     * @throws Problem 409 when it is a place of the network: what is said of that is said there
     */
    void change(Venue venue, VenueRequest request) {
        if (venue.kind() != VenueKind.OWN) {
            Message copied = new Message(
                    "Đây là bản sao của một nơi trong mạng lưới; hãy sửa ở đó.",
                    "This is the copy of a place of the network; change it there.");
            throw new Problem(ProblemType.CONFLICT, copied, List.of(Violation.at("", "copied", copied)));
        }
        checkPoint(request);
        venue.change(name(request, venue.id()), request, clock.instant());
        venues.flush();
    }

    private String name(VenueRequest request, UUID id) {
        return slugs.claimOrMake(
                Venue.COLLECTION, request.slug(), request.name().vi(), id);
    }

    private static void checkPoint(VenueRequest request) {
        if ((request.longitude() == null) != (request.latitude() == null)) {
            throw Problem.invalid(
                    request.longitude() == null ? "/longitude" : "/latitude",
                    "required",
                    new Message("Cần cả longitude và latitude.", "Give both longitude and latitude, or none."));
        }
    }
}
