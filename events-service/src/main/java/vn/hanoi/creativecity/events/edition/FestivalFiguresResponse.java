package vn.hanoi.creativecity.events.edition;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether each year had its festival. */
@Schema(name = "FestivalFigures", description = "Whether each year had its festival.")
record FestivalFiguresResponse(
        @Schema(
                description = "The years from the first edition to the present year, without a gap.",
                required = true,
                maxItems = 1000)
        List<Year> items) {

    /** One year. */
    @Schema(name = "FestivalYear", description = "One year, and whether it had its festival.")
    record Year(
            @Schema(
                    description = "The year.",
                    required = true,
                    minimum = "2000",
                    maximum = "2999",
                    format = "int32",
                    examples = "2026")
            int year,

            @Schema(
                    description =
                            "How many editions were held or are running: one at most. What is assumed is not counted.",
                    required = true,
                    minimum = "0",
                    maximum = "1",
                    format = "int32",
                    examples = "1")
            int editionsHeld,

            @Schema(description = "The edition of the year, in whatever state.")
            EditionReference edition,

            @Schema(description = "How far that has come.") EditionState state,

            @Schema(
                    description = "Whether the year is over and had no edition, where the city promised one a year.",
                    required = true)
            boolean gap) {}

    /** @param editions in the order of their years */
    static FestivalFiguresResponse of(List<FestivalEdition> editions, int present) {
        return new FestivalFiguresResponse(
                editions.isEmpty()
                        ? List.of()
                        : IntStream.rangeClosed(editions.getFirst().year(), present)
                                .mapToObj(year -> year(year, editions, present))
                                .toList());
    }

    private static Year year(int year, List<FestivalEdition> editions, int present) {
        FestivalEdition edition =
                editions.stream().filter(it -> it.year() == year).findFirst().orElse(null);
        boolean isHeld = edition != null && EditionsHeld.reasonAgainst(edition) == null;
        return new Year(
                year,
                isHeld ? 1 : 0,
                EditionReference.of(edition),
                edition == null ? null : edition.state(),
                !isHeld && year < present);
    }
}
