package vn.hanoi.creativecity.ideas.interest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
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
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** The edge lets everybody in who may own a project; the others have no interests to see. */
@Path("/v1/interests")
@Tag(name = "Interests", description = "Investors and projects that are put in touch.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class InterestResource {

    private static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    private final InterestRepository interests;
    private final InterestRights rights;
    private final Asking asking;
    private final TransitionHistory history;
    private final Audit audit;

    InterestResource(
            InterestRepository interests,
            InterestRights rights,
            Asking asking,
            TransitionHistory history,
            Audit audit) {
        this.interests = interests;
        this.rights = rights;
        this.asking = asking;
        this.history = history;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Operation(
            summary = "List interests",
            description =
                    "In projects that you own, of organisations for which you act, or for staff all; the newest first unless asked otherwise.")
    public Page<InterestResponse> listInterests(
            @BeanParam @Valid InterestFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return interests.page(filter, page, uri).map(this::shown);
    }

    @GET
    @Path("/{interest}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Operation(
            summary = "Read one interest",
            description = "By id. For the owner of the project, the organisation that asks, and staff.")
    @APIResponseSchema(value = InterestResponse.class, responseCode = "200", responseDescription = "The interest.")
    public Response readInterest(
            @PathParam("interest")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), interests.require(reference, LockModeType.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PARTNER)
    @Idempotent
    @Operation(
            summary = "Ask to be put in touch with a project",
            description =
                    "For an organisation for which you act, with a project whose owner agreed that investors ask; one open interest for each organisation and project.")
    @APIResponseSchema(
            value = InterestResponse.class,
            responseCode = "201",
            responseDescription = "The interest has been sent.")
    public Response createInterest(@NotNull @Valid InterestRequest request) {
        Interest interest = asking.ask(request);
        audit.record(Audit.CREATED, Interest.COLLECTION, interest.id(), null, whole(interest));
        return answer(Answers.created("/v1/interests/" + interest.id()), interest);
    }

    @POST
    @Path("/{interest}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Idempotent
    @Operation(
            summary = "Answer an interest, or take it back",
            description =
                    "The owner of the project accepts it, with how they can be reached, or declines it; the organisation that asks withdraws it. Once it is accepted each of both sees how the other can be reached.")
    @APIResponseSchema(
            value = InterestResponse.class,
            responseCode = "200",
            responseDescription = "The interest in its new state.")
    public Response moveInterest(
            @PathParam("interest")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid InterestTransitionRequest request) {
        Interest interest = interests.require(reference, LockModeType.PESSIMISTIC_WRITE);
        InterestResponse before = whole(interest);
        asking.move(interest, request);
        audit.record(Audit.MOVED, Interest.COLLECTION, interest.id(), before, whole(interest));
        return answer(Response.ok(), interest);
    }

    @GET
    @Path("/{interest}/transitions")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Operation(
            summary = "Read the history of an interest",
            description = "Every move of its state, the oldest first. For whoever sees the interest.")
    public Page<Transition> listInterestTransitions(
            @PathParam("interest")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(
                history.of(interests.require(reference, LockModeType.NONE).id()), null, null);
    }

    private InterestResponse shown(Interest interest) {
        return InterestResponse.from(interest, rights.partyTo(interest).orElseThrow(), rights.moves(interest));
    }

    /** As the audit keeps it: without how anybody is reached. */
    private static InterestResponse whole(Interest interest) {
        return InterestResponse.from(interest, Party.STAFF, List.of());
    }

    private Response answer(Response.ResponseBuilder answer, Interest interest) {
        String allowed = rights.moves(interest).stream().map(Enum::name).collect(Collectors.joining("-"));
        return answer.header(
                        "ETag",
                        ETags.of(interest.version(), rights.partyTo(interest).orElseThrow(), allowed))
                .entity(shown(interest))
                .build();
    }
}
