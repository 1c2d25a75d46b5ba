package vn.hanoi.creativecity.gateway.profile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Compositions;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.answer.Answers;

@Path("/v1/centres/{centre}/profile")
@Tag(name = "Profiles", description = "A centre with all that there is about it, of all three services.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProfileResource {

    private static final String CENTRES = "/v1/centres/";

    private final RoutingContext request;
    private final Compositions compositions;
    private final Profiles profiles;

    ProfileResource(RoutingContext request, Compositions compositions, Profiles profiles) {
        this.request = request;
        this.compositions = compositions;
        this.profiles = profiles;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read the profile of a centre",
            description =
                    "The centre with its spaces, whether it is open, its connections and agreements, its coming sessions, open calls and the programmes that it hosts. Everybody may ask, and sees of each part what its own operation would show them. A part that cannot be read this time is absent and named in `warnings`; without the centre itself there is no answer. A slug that the centre had before answers 301.")
    @APIResponse(responseCode = "301", description = "The centre has another slug now; `Location` says where to ask.")
    @APIResponseSchema(
            value = CentreProfile.class,
            responseCode = "200",
            responseDescription = "The profile of the centre.")
    public Response readCentreProfile(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "trung-tam-thiet-ke-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Composition composition = compositions.begin(request);
        Part centre = composition.ask(Upstream.CENTRES, CENTRES + Addresses.step(reference));
        Optional<String> moved = centre.slugOfToday();
        return moved.isPresent()
                ? Answers.movedTo(CENTRES + moved.get() + "/profile")
                : composition.answer(profiles.of(centre.required(Form.named("slug")), composition));
    }
}
