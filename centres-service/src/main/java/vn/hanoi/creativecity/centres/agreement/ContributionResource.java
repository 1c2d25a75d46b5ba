package vn.hanoi.creativecity.centres.agreement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/agreements/{agreement}/contributions")
@Tag(name = "Agreements", description = "What organisations have agreed with centres, and what they have given.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ContributionResource {

    private static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    private final AgreementRepository agreements;
    private final ContributionRepository contributions;
    private final Contributing contributing;
    private final CentreRights rights;
    private final Audit audit;
    private final Viewer viewer;

    ContributionResource(
            AgreementRepository agreements,
            ContributionRepository contributions,
            Contributing contributing,
            CentreRights rights,
            Audit audit,
            Viewer viewer) {
        this.agreements = agreements;
        this.contributions = contributions;
        this.contributing = contributing;
        this.rights = rights;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List contributions",
            description =
                    "What was given under an agreement, reversals included. For staff and the partner of the agreement; for everybody else there are none.")
    public Page<ContributionResponse> listContributions(
            @PathParam("agreement")
                    @Parameter(
                            description = "The id of the agreement.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String agreement,
            @BeanParam @Valid ContributionFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return contributions.page(agreements.requireWhole(agreement), filter, page, uri);
    }

    @GET
    @Path("/{contribution}")
    @Authenticated
    @Operation(
            summary = "Read one contribution",
            description = "By id. For staff and the partner of the agreement; for everybody else there is none.")
    @APIResponseSchema(
            value = ContributionResponse.class,
            responseCode = "200",
            responseDescription = "The contribution.")
    public Response readContribution(
            @PathParam("agreement")
                    @Parameter(
                            description = "The id of the agreement.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String agreement,
            @PathParam("contribution")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), contributions.requireIn(agreements.requireWhole(agreement), reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent(required = true)
    @Operation(
            summary = "Record a contribution",
            description =
                    "What was given under a signed agreement, never more than it commits. A contribution is not changed or deleted: another one with `reverses` takes it back. The key for repeats is needed, as a repeat would count twice.")
    @APIResponseSchema(
            value = ContributionResponse.class,
            responseCode = "201",
            responseDescription = "The contribution has been recorded.")
    public Response createContribution(
            @PathParam("agreement")
                    @Parameter(
                            description = "The id of the agreement.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid ContributionRequest request) {
        Agreement agreement = agreements.requireForChange(reference);
        rights.requireChange(agreement.centre());
        Contribution contribution = contributing.record(agreement, request);
        audit.record(
                Audit.CREATED,
                Contribution.COLLECTION,
                contribution.id(),
                null,
                ContributionResponse.from(contribution));
        return answer(
                Answers.created("/v1/agreements/" + agreement.id() + "/contributions/" + contribution.id()),
                contribution);
    }

    /** It never changes, so its first version is its last. */
    private Response answer(Response.ResponseBuilder answer, Contribution contribution) {
        return answer.header("ETag", ETags.of(0, viewer.tier()))
                .entity(ContributionResponse.from(contribution))
                .build();
    }
}
