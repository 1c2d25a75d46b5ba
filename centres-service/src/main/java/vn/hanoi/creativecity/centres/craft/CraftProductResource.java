package vn.hanoi.creativecity.centres.craft;

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
import java.util.List;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.References;

@Path("/v1/craft-products")
@Tag(name = "Craft products", description = "What craft-village centres show and sell.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class CraftProductResource {

    private static final String PATH = "/v1/craft-products/";

    private final CraftProductRepository products;
    private final CraftProductListing listing;
    private final CraftProductEditing editing;
    private final CentreRights rights;
    private final Audit audit;
    private final MergePatch mergePatch;

    CraftProductResource(
            CraftProductRepository products,
            CraftProductListing listing,
            CraftProductEditing editing,
            CentreRights rights,
            Audit audit,
            MergePatch mergePatch) {
        this.products = products;
        this.listing = listing;
        this.editing = editing;
        this.rights = rights;
        this.audit = audit;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List craft products",
            description =
                    "Those of the centres that you may see, in Vietnamese order of their names unless asked otherwise.")
    public Page<CraftProductResponse> listCraftProducts(
            @BeanParam @Valid CraftProductFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(CraftProductResponse::from);
    }

    @GET
    @Path("/{product}")
    @Authenticated
    @Operation(
            summary = "Read one craft product",
            description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(
            value = CraftProductResponse.class,
            responseCode = "200",
            responseDescription = "The craft product.")
    public Response readCraftProduct(
            @PathParam("product")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "khay-kham-trai-chuyen-my",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        CraftProduct product = products.require(reference);
        return References.isFormer(reference, product.slug())
                ? Answers.movedTo(PATH + product.slug())
                : answer(Response.ok(), product);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Record a craft product",
            description =
                    "Of a craft-village centre, with which it is seen. An editor records products of a centre that an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = CraftProductResponse.class,
            responseCode = "201",
            responseDescription = "The craft product has been recorded.")
    public Response createCraftProduct(@NotNull @Valid CraftProductRequest request) {
        CraftProduct product = editing.create(request);
        rights.requireChangeOfOne(List.of(product.centre()), Violation.Source.BODY, "/centre");
        audit.record(Audit.CREATED, CraftProduct.COLLECTION, product.id(), null, CraftProductResponse.from(product));
        return answer(Answers.created(PATH + product.slug()), product);
    }

    @PATCH
    @Path("/{product}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Change a craft product",
            description =
                    "By JSON merge patch, with the ETag that was read. Lists are replaced whole. An editor changes products of a centre that an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = CraftProductResponse.class,
            responseCode = "200",
            responseDescription = "The craft product after the change.")
    public Response changeCraftProduct(
            @PathParam("product")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "khay-kham-trai-chuyen-my",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "CraftProductPatch")))
                    JsonNode patch) {
        CraftProduct product = products.requireForChange(reference);
        rights.requireChangeOfOne(List.of(product.centre()), Violation.Source.PARAMETER, "product");
        ETags.requireMatch(ifMatch, tag(product));
        CraftProductResponse before = CraftProductResponse.from(product);
        editing.change(product, mergePatch.apply(CraftProductRequest.of(product), CraftProductRequest.class, patch));
        audit.record(Audit.CHANGED, CraftProduct.COLLECTION, product.id(), before, CraftProductResponse.from(product));
        return answer(Response.ok(), product);
    }

    private static Response answer(Response.ResponseBuilder answer, CraftProduct product) {
        return answer.header("ETag", tag(product))
                .entity(CraftProductResponse.from(product))
                .build();
    }

    private static String tag(CraftProduct product) {
        return ETags.of(
                product.version(), ETags.shown(LongStream.of(product.centre().version())));
    }
}
