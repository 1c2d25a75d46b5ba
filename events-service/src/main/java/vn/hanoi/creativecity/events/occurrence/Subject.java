package vn.hanoi.creativecity.events.occurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * What sessions are listed by: an edition of the festival, an event, a venue.
 *
 * @param reference its name in paths: the year of an edition, the slug of others
 * @param version which changes with all that is told here
 * @param firstDay of an edition, where it is known
 * @param lastDay of an edition, where it is known
 */
public record Subject(
        UUID id,
        String reference,
        LocalizedText name,
        long version,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant updatedAt,
        Selection sessions) {

    /** Whether the reference that led here is a slug that it no longer has. An edition answers to its own slugs too. */
    public boolean isUnderAnotherSlug(String asked) {
        return !(sessions instanceof Selection.OfEdition) && References.isFormer(asked, reference);
    }
}
