package vn.hanoi.creativecity.events.edition;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** How many editions of the festival were held in each year: there is one at most, and a year without one is a gap. */
@Singleton
class EditionsHeld implements Measure {

    private final EditionRepository editions;

    EditionsHeld(EditionRepository editions) {
        this.editions = editions;
    }

    @Override
    public String name() {
        return "editions_held_per_year";
    }

    @Override
    public Figure figure() {
        return Figure.perYear(editions.byYear().stream().map(EditionsHeld::fact).toList());
    }

    private static Fact fact(FestivalEdition edition) {
        return new Fact(
                FestivalEdition.COLLECTION,
                edition.id(),
                edition.slug(),
                edition.theme() == null
                        ? new LocalizedText("Lễ hội năm " + edition.year(), "The festival of " + edition.year())
                        : edition.theme(),
                reasonAgainst(edition),
                edition.year());
    }

    /** Why the edition does not count as held; null when it does. */
    static String reasonAgainst(FestivalEdition edition) {
        return switch (edition.state()) {
            case CANCELLED -> "cancelled";
            case ANNOUNCED, PROGRAMME_PUBLISHED -> "not_held_yet";
            case RUNNING, FINISHED ->
                edition.assumed().contains("state")
                        ? "assumed_state"
                        : edition.assumed().contains("year") ? "assumed_year" : null;
        };
    }
}
