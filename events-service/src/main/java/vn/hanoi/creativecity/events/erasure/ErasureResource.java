package vn.hanoi.creativecity.events.erasure;

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
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.erasure.Erasing;
import vn.hanoi.creativecity.platform.erasure.ErasureRequest;
import vn.hanoi.creativecity.platform.erasure.ErasureResponse;
import vn.hanoi.creativecity.platform.erasure.Erasures;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/event-erasures")
@Tag(name = "Erasures", description = "The erasure of persons, for administrators.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Transactional
class ErasureResource {

    private static final String PATH = "/v1/event-erasures/";

    private final Erasing erasing;
    private final Erasures erasures;
    private final Audit audit;

    ErasureResource(Erasing erasing, Erasures erasures, Audit audit) {
        this.erasing = erasing;
        this.erasures = erasures;
        this.audit = audit;
    }

    @GET
    @Operation(summary = "List erasures from events", description = "The newest first. Nothing says who was erased.")
    public Page<ErasureResponse> listEventErasures(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return erasures.page(page, uri).map(ErasureResponse::from);
    }

    @GET
    @Path("/{erasure}")
    @Operation(summary = "Read one erasure from events", description = "By id.")
    public ErasureResponse readEventErasure(
            @PathParam("erasure")
                    @Parameter(
                            description = "The id.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String id) {
        return ErasureResponse.from(erasures.require(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(
            summary = "Erase a person from events",
            description =
                    "For good: name, slug, biography and consent go from who took part, the account from sessions, histories and the audit. That somebody took part stays.")
    @APIResponseSchema(
            value = ErasureResponse.class,
            responseCode = "201",
            responseDescription = "The person has been erased.")
    public Response createEventErasure(@NotNull @Valid ErasureRequest request) {
        ErasureResponse erasure = ErasureResponse.from(erasing.erase(request.person()));
        audit.record(Audit.CREATED, "event-erasures", erasure.id(), null, erasure);
        return Answers.created(PATH + erasure.id()).entity(erasure).build();
    }
}
