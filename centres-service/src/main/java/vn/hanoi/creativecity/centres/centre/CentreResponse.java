package vn.hanoi.creativecity.centres.centre;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
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
        List<Agency> agencies,

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

    /** One role of one organisation. */
    @Schema(name = "CentreAgency", description = "One role of one organisation for a centre.")
    record Agency(
            @Schema(description = "The organisation.", required = true)
            OrganisationReference organisation,

            @Schema(description = "Its role.", required = true)
            AgencyRole role) {}

    /** One step in the building of a centre. */
    @Schema(name = "CentrePhase", description = "A step in the building of a centre.")
    record PhaseResponse(
            @Schema(
                    description = "Its number, from 1.",
                    required = true,
                    minimum = "1",
                    maximum = "100",
                    format = "int32")
            int number,

            @Schema(description = "What it is called.", required = true)
            LocalizedText name,

            @Schema(description = "The organisation in whose house it takes place.")
            OrganisationReference host,

            @Schema(description = "Its first day.") LocalDate startsOn,
            @Schema(description = "Its last day.") LocalDate endsOn) {}

    static CentreResponse from(Centre centre) {
        return new CentreResponse(
                centre.id(),
                centre.slug(),
                centre.kind(),
                centre.name(),
                centre.summary(),
                centre.description(),
                centre.disciplines(),
                centre.publication(),
                centre.lifecycle(),
                new AllowedTransitions(
                        Lifecycle.TABLE.from(centre.lifecycle()), Publication.TABLE.from(centre.publication())),
                centre.geometry(),
                centre.geometryAccuracy(),
                centre.address(),
                UnitReference.of(centre.unit()),
                UnitReference.of(centre.formerUnit()),
                OrganisationReference.of(centre.hostInstitution()),
                centre.agencies().stream()
                        .map(agency -> new Agency(OrganisationReference.of(agency.organisation()), agency.role()))
                        .toList(),
                centre.models(),
                centre.phases().stream()
                        .map(phase -> new PhaseResponse(
                                phase.number(),
                                phase.name(),
                                OrganisationReference.of(phase.host()),
                                phase.startsOn(),
                                phase.endsOn()))
                        .toList(),
                centre.openedOn(),
                centre.lengthM(),
                centre.planItem(),
                centre.source(),
                centre.assumed(),
                centre.version(),
                centre.createdAt(),
                centre.updatedAt());
    }
}
