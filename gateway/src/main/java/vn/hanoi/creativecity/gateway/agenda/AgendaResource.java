package vn.hanoi.creativecity.gateway.agenda;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Compositions;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.time.Clocks;

@Path("/v1/agenda")
@Tag(name = "Agenda", description = "What happens at a centre or in a district, of all three services.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AgendaResource {

    private static final String CENTRES = "/v1/centres";

    private final RoutingContext request;
    private final Compositions compositions;
    private final Clock clock;

    AgendaResource(RoutingContext request, Compositions compositions, Clock clock) {
        this.request = request;
        this.compositions = compositions;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read an agenda",
            description =
                    "What happens at one centre, or at the first 20 centres of a ward, commune or former district by their names: sessions, lessons of their courses, days with other hours, the beginning and end of calls about them, episodes that are recorded there. In a former district, sessions at its other venues too. Everybody may ask, and sees of each part what its own operation would show them. What cannot be read this time is left out and named in `warnings`; without the centre or the list of centres there is no answer.")
    @APIResponseSchema(value = Agenda.class, responseCode = "200", responseDescription = "The agenda.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response readAgenda(@BeanParam @Valid AgendaFilter filter) {
        filter.requireOnePlace();
        Window window = filter.window(LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI));
        Composition composition = compositions.begin(request);
        List<String> centres =
                filter.centre() == null ? ofUnit(filter, composition) : List.of(one(filter.centre(), composition));
        return composition.answer(new AgendaWriting(composition, window, centres, filter.formerUnit()).written());
    }

    /** The centre may have had another slug before. */
    private static String one(String reference, Composition composition) {
        Part centre = composition.ask(Upstream.CENTRES, CENTRES + "/" + Addresses.step(reference));
        return centre.slugOfToday()
                .orElseGet(() -> centre.required(Told.Named.class).slug());
    }

    private static List<String> ofUnit(AgendaFilter filter, Composition composition) {
        String unit = filter.unit() == null ? "formerUnit=" + filter.formerUnit() : "unit=" + filter.unit();
        return composition
                .ask(Upstream.CENTRES, CENTRES + "?limit=20&" + unit)
                .required(Told.Centres.class)
                .items()
                .stream()
                .map(Told.Named::slug)
                .toList();
    }
}
