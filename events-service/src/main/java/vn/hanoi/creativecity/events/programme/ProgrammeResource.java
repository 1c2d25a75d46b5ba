package vn.hanoi.creativecity.events.programme;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.edition.EditionRepository;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/festival-editions/{edition}/programme-versions")
@Tag(name = "Programme", description = "What was announced of an edition, version by version.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ProgrammeResource {

    private final EditionRepository editions;
    private final ProgrammeVersionRepository versions;
    private final Releasing releasing;
    private final Drafting drafting;
    private final Audit audit;
    private final Viewer viewer;

    ProgrammeResource(
            EditionRepository editions,
            ProgrammeVersionRepository versions,
            Releasing releasing,
            Drafting drafting,
            Audit audit,
            Viewer viewer) {
        this.editions = editions;
        this.versions = versions;
        this.releasing = releasing;
        this.drafting = drafting;
        this.audit = audit;
        this.viewer = viewer;
    }

    static String pathOf(String edition, int number) {
        return "/v1/festival-editions/" + edition + "/programme-versions/" + number;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the released programmes of an edition",
            description = "The last one first. What sessions have come to since is at `/v1/sessions`, at once.")
    public Page<ProgrammeVersionResponse> listProgrammeVersions(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String edition,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return versions.page(editions.require(edition), page, uri).map(ProgrammeVersionResponse::from);
    }

    @GET
    @Path("/{number}")
    @Authenticated
    @Operation(
            summary = "Read one released programme",
            description = "It never changes. Its sessions and what was new in it have lists of their own.")
    @APIResponseSchema(
            value = ProgrammeVersionResponse.class,
            responseCode = "200",
            responseDescription = "The version.")
    public Response readProgrammeVersion(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String edition,
            @PathParam("number")
                    @Parameter(
                            description = "The number of the version, from 1.",
                            example = "1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "99999"))
                    int number) {
        return answer(Response.ok(), versions.require(editions.require(edition), number));
    }

    @GET
    @Path("/{number}/sessions")
    @Authenticated
    @Operation(
            summary = "List the sessions of a released programme",
            description =
                    "As they stood then, by their start, cancelled ones too. In the order of their ids and in canonical form [RFC 8785] they make the hash of the version.")
    public Page<FrozenSession> listProgrammeSessions(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String edition,
            @PathParam("number")
                    @Parameter(
                            description = "The number of the version, from 1.",
                            example = "1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "99999"))
                    int number,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return versions.sessions(versions.require(editions.require(edition), number), page, uri);
    }

    @GET
    @Path("/{number}/changes")
    @Authenticated
    @Operation(
            summary = "List what was new in a released programme",
            description =
                    "What has become of each session since the version before, in words too, by the start of the sessions. In the first version all is new.")
    public Page<ProgrammeChange> listProgrammeChanges(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String edition,
            @PathParam("number")
                    @Parameter(
                            description = "The number of the version, from 1.",
                            example = "1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "99999"))
                    int number,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return versions.changes(versions.require(editions.require(edition), number), page, uri);
    }

    @GET
    @Path("/draft")
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Read what would be released now",
            description = "With what is new in it since the last version, and the conflicts that stand in its way.")
    public ProgrammeDraft readProgrammeDraft(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String edition) {
        return drafting.draft(editions.require(edition));
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent(required = true)
    @Operation(
            summary = "Release the programme of an edition",
            description =
                    "All sessions of its published events as they are now. With a blocking conflict, after another release or without anything new it is refused. An edition that was announced has its programme published with it.")
    @APIResponseSchema(
            value = ProgrammeVersionResponse.class,
            responseCode = "201",
            responseDescription = "The programme has been released.")
    public Response createProgrammeVersion(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid ProgrammeVersionRequest request) {
        ProgrammeVersion version = releasing.release(reference, request);
        audit.record(
                Audit.CREATED, ProgrammeVersion.COLLECTION, version.id(), null, ProgrammeVersionResponse.from(version));
        FestivalEdition edition = editions.require(reference);
        return answer(Answers.created(pathOf(edition.slug(), version.number())), version);
    }

    private Response answer(Response.ResponseBuilder answer, ProgrammeVersion version) {
        return answer.header("ETag", ETags.of(version.version(), viewer.tier()))
                .entity(ProgrammeVersionResponse.from(version))
                .build();
    }
}
