package vn.hanoi.creativecity.gateway.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Compositions;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/search")
@Tag(name = "Search", description = "Search over centres, ideas and events at once.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SearchResource {

    private final Compositions compositions;
    private final Search search;
    private final RoutingContext request;

    SearchResource(Compositions compositions, Search search, RoutingContext request) {
        this.compositions = compositions;
        this.search = search;
        this.request = request;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Search everything",
            description =
                    "Whose name is what was typed comes first, then whose name begins with it, has it in it, has its words, then whose text has its words, and last names in which a word is written a little differently; in each, exact accents first. You find what you may see. While a service is away, its hits are missing, `warnings` says so, and they come on a later page once it is back.")
    @APIResponseSchema(value = SearchPage.class, responseCode = "200", responseDescription = "What was found.")
    public Response searchEverything(
            @BeanParam @Valid SearchRequest wanted, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        Composition composition = compositions.begin(request);
        return composition.answer(search.page(wanted, page, uri, composition));
    }
}
