package vn.hanoi.creativecity.events.edition;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes editions whose days lie in their year. */
@Singleton
class EditionEditing {

    private final EditionRepository editions;
    private final Slugs slugs;
    private final Clock clock;

    EditionEditing(EditionRepository editions, Slugs slugs, Clock clock) {
        this.editions = editions;
        this.slugs = slugs;
        this.clock = clock;
    }

    FestivalEdition create(EditionRequest request) {
        UUID id = Ids.next();
        FestivalEdition edition = new FestivalEdition(id, checkAndName(request, id), request, clock.instant());
        editions.persistAndFlush(edition);
        return edition;
    }

    void change(FestivalEdition edition, EditionRequest request) {
        edition.change(checkAndName(request, edition.id()), request, clock.instant());
        editions.flush();
    }

    /** The slug is the year, with a number behind it where an edition had that year and moved away from it. */
    private String checkAndName(EditionRequest request, UUID id) {
        List<Violation> violations = new ArrayList<>();
        checkYear("/startsOn", request.startsOn(), request.year(), violations);
        checkYear("/endsOn", request.endsOn(), request.year(), violations);
        checkOrder(request.startsOn(), request.endsOn(), violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return slugs.claimOrMake(
                FestivalEdition.COLLECTION, null, request.year().toString(), id);
    }

    private static void checkYear(String pointer, LocalDate day, int year, List<Violation> violations) {
        if (day != null && day.getYear() != year) {
            violations.add(Violation.at(
                    pointer, "outside_its_year", Message.of("Phải trong năm %d.", "Must be in the year %d.", year)));
        }
    }

    private static void checkOrder(LocalDate startsOn, LocalDate endsOn, List<Violation> violations) {
        if (endsOn == null) {
            return;
        }
        if (startsOn == null) {
            violations.add(Violation.at(
                    "/startsOn",
                    "required",
                    new Message("Có endsOn thì phải có startsOn.", "With endsOn there must be a startsOn.")));
        } else if (endsOn.isBefore(startsOn)) {
            violations.add(Violation.at(
                    "/endsOn",
                    "ends_before_it_begins",
                    new Message("Không được kết thúc trước khi bắt đầu.", "It must not end before it begins.")));
        }
    }
}
