package vn.hanoi.creativecity.centres.organisation;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.search.SearchWords;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.slug.Slugs;

@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Who leads, hosts, invests in and takes part in centres.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class OrganisationResource {

    private static final String PATH = "/v1/organisations/";
    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);
    private static final List<SortKey> SORTS = List.of(NAME, NAME.reversed(), UPDATED, UPDATED.reversed());

    private final OrganisationRepository organisations;
    private final Slugs slugs;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Session session;
    private final Clock clock;

    OrganisationResource(
            OrganisationRepository organisations,
            Slugs slugs,
            MergePatch mergePatch,
            Audit audit,
            Session session,
            Clock clock) {
        this.organisations = organisations;
        this.slugs = slugs;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.session = session;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List organisations",
            description = "Agencies, companies, institutions and communities behind the centres.")
    public Page<OrganisationResponse> listOrganisations(
            @BeanParam @Valid OrganisationFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("organisation").orderBy(SortKey.choose(filter.sort(), SORTS));
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            query.where(
                    "kind in (:kinds)",
                    "kinds",
                    filter.kind().stream().map(Enum::name).toList());
        }
        SearchWords.of(filter.q()).restrict(query, "search");
        return query.page(session, page, uri, organisations::inOrder).map(OrganisationResponse::from);
    }

    @GET
    @Path("/{organisation}")
    @Authenticated
    @Operation(summary = "Read one organisation", description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(
            value = OrganisationResponse.class,
            responseCode = "200",
            responseDescription = "The organisation.")
    public Response readOrganisation(
            @PathParam("organisation")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "sovico",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Organisation organisation = organisations.require(reference);
        return References.isFormer(reference, organisation.slug())
                ? Answers.movedTo(PATH + organisation.slug())
                : answer(Response.ok(), organisation);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Operation(summary = "Record an organisation", description = "By the city's administrators.")
    @APIResponseSchema(
            value = OrganisationResponse.class,
            responseCode = "201",
            responseDescription = "The organisation has been recorded.")
    public Response createOrganisation(@NotNull @Valid OrganisationRequest request) {
        UUID id = Ids.next();
        String slug = slugs.claimOrMake(
                Organisation.COLLECTION, request.slug(), request.name().vi(), id);
        Organisation organisation = new Organisation(id, slug, request, clock.instant());
        organisations.persistAndFlush(organisation);
        audit.record(Audit.CREATED, Organisation.COLLECTION, id, null, OrganisationResponse.from(organisation));
        return answer(Answers.created(PATH + slug), organisation);
    }

    @PATCH
    @Path("/{organisation}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change an organisation", description = "By JSON merge patch, with the ETag that was read.")
    @APIResponseSchema(
            value = OrganisationResponse.class,
            responseCode = "200",
            responseDescription = "The organisation after the change.")
    public Response changeOrganisation(
            @PathParam("organisation")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "sovico",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "OrganisationPatch")))
                    JsonNode patch) {
        Organisation organisation = organisations.requireForChange(reference);
        ETags.requireMatch(ifMatch, ETags.of(organisation.version()));
        OrganisationResponse before = OrganisationResponse.from(organisation);
        OrganisationRequest changed =
                mergePatch.apply(OrganisationRequest.of(organisation), OrganisationRequest.class, patch);
        String slug = slugs.claimOrMake(
                Organisation.COLLECTION, changed.slug(), changed.name().vi(), organisation.id());
        organisation.change(slug, changed, clock.instant());
        organisations.flush();
        audit.record(
                Audit.CHANGED,
                Organisation.COLLECTION,
                organisation.id(),
                before,
                OrganisationResponse.from(organisation));
        return answer(Response.ok(), organisation);
    }

    private static Response answer(Response.ResponseBuilder answer, Organisation organisation) {
        return answer.header("ETag", ETags.of(organisation.version()))
                .entity(OrganisationResponse.from(organisation))
                .build();
    }
}
