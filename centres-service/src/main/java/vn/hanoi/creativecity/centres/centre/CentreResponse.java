package vn.hanoi.creativecity.centres.centre;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.accessibility.Accessibility;
import vn.hanoi.creativecity.centres.agency.AgencyResponse;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
import vn.hanoi.creativecity.centres.image.Image;
import vn.hanoi.creativecity.centres.organisation.OrganisationReference;
import vn.hanoi.creativecity.centres.unit.UnitReference;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A centre as it is read. */
@Schema(name = "Centre", description = "A place of the network: a centre, a creative space or a walking space.")
record CentreResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "khong-gian-di-bo-van-mieu")
        String slug,

        @Schema(description = "What sort of place it is.", required = true)
        CentreKind kind,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it is, in a sentence or two.")
        LocalizedText summary,

        @Schema(description = "The whole story.") LocalizedText description,

        @Schema(description = "The creative fields that it serves.", required = true, maxItems = 7)
        List<Discipline> disciplines,

        @Schema(description = "Who may see it.", required = true)
        Publication publication,

        @Schema(description = "What is true of it in the world.", required = true)
        Lifecycle lifecycle,

        @Schema(description = "The states that it can move to.", required = true)
        AllowedTransitions allowedTransitions,

        @Schema(description = "The centre that goes on with what this one did, when it is closed.")
        CentreReference successor,

        @Schema(description = "By what names other registers know it.", required = true, maxItems = 20)
        List<Identifier> identifiers,

        @Schema(description = "The centre that it is a part of.")
        CentreReference parent,

        @Schema(description = "Where it is.") GeometryDocument geometry,

        @Schema(description = "How well the geometry is known.")
        Accuracy geometryAccuracy,

        @Schema(description = "The postal address.") LocalizedText address,

        @Schema(description = "The ward or commune of today.")
        UnitReference unit,

        @Schema(description = "The district or unit that the plan named, as it was before 2025-07-01.")
        UnitReference formerUnit,

        @Schema(description = "The institution that hosts it.")
        OrganisationReference hostInstitution,

        @Schema(description = "The agencies and their roles.", required = true, maxItems = 50)
        List<AgencyResponse> agencies,

        @Schema(description = "Who invests, manages, runs the business and operates.")
        Models models,

        @Schema(description = "The steps in which it is built, by number.", required = true, maxItems = 50)
        List<PhaseResponse> phases,

        @Schema(description = "The day on which it opened.") LocalDate openedOn,

        @Schema(
                description = "The length of a walking space, in metres.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "820")
        Integer lengthM,

        @Schema(description = "How the public reaches the institution.")
        Contact contact,

        @Schema(description = "How it can be reached and used by everybody.")
        Accessibility accessibility,

        @Schema(description = "Pictures of it, by their addresses.", required = true, maxItems = 20)
        List<Image> images,

        @Schema(description = "The item of the city's plan that it carries out.", maxLength = 3, examples = "P14")
        String planItem,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    /** Where each state can go. */
    @Schema(name = "CentreTransitions", description = "The states that a centre can move to now.")
    record AllowedTransitions(
            @Schema(description = "Next states of the world.", required = true, maxItems = 7)
            List<Lifecycle> lifecycle,

            @Schema(description = "Next states of publication.", required = true, maxItems = 3)
            List<Publication> publication) {}

    /** The centre as somebody sees it; a parent or successor that they do not see is left out. */
    static CentreResponse from(Centre centre, Predicate<Centre> visible) {
        Texts texts = centre.texts();
        Location location = centre.location();
        Provenance provenance = centre.provenance();
        return new CentreResponse(
                centre.id(),
                centre.slug(),
                centre.kind(),
                texts.name(),
                texts.summary(),
                texts.description(),
                centre.disciplines(),
                centre.publication(),
                centre.lifecycle(),
                new AllowedTransitions(
                        Lifecycle.TABLE.from(centre.lifecycle()), Publication.TABLE.from(centre.publication())),
                reference(centre.successor(), visible),
                centre.identifiers(),
                reference(centre.parent(), visible),
                location.geometry(),
                location.geometryAccuracy(),
                location.address(),
                UnitReference.of(location.unit()),
                UnitReference.of(location.formerUnit()),
                OrganisationReference.of(centre.hostInstitution()),
                centre.agencies().stream().map(AgencyResponse::of).toList(),
                centre.models(),
                centre.phases().stream().map(PhaseResponse::of).toList(),
                centre.openedOn(),
                centre.lengthM(),
                centre.contact(),
                centre.accessibility(),
                centre.images(),
                provenance.planItem(),
                provenance.source(),
                provenance.assumed(),
                centre.version(),
                centre.createdAt(),
                centre.updatedAt());
    }

    static CentreResponse asStaffSee(Centre centre) {
        return from(centre, other -> true);
    }

    private static CentreReference reference(Centre other, Predicate<Centre> visible) {
        return other == null || !visible.test(other) ? null : CentreReference.of(other);
    }
}
