package vn.hanoi.creativecity.gateway.me;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Compositions;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.limit.Limits;
import vn.hanoi.creativecity.gateway.limit.Rate;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.link.Unlicensed;

@Path("/v1/me")
@Unlicensed
@Tag(name = "Me", description = "Who you are to the API.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeResource {

    private final RoutingContext request;
    private final Limits limits;
    private final Compositions compositions;

    MeResource(RoutingContext request, Limits limits, Compositions compositions) {
        this.request = request;
        this.limits = limits;
        this.compositions = compositions;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Who you are",
            description =
                    "As the API sees you: nobody, a person with roles, or an API client with scopes. The headers of the answer say what is left of your limits. What is yours comes with it: your registrations and submissions, where you may have any.")
    @APIResponseSchema(value = Me.class, responseCode = "200", responseDescription = "Who you are.")
    public Response readMe() {
        Caller caller = Caller.of(request);
        Principal principal = caller.principal();
        Composition composition = compositions.begin(request);
        Optional<Part> registrations = mayHave(caller, Scopes.EVENTS_REGISTER)
                ? Optional.of(composition.ask(Upstream.EVENTS, "/v1/registrations?limit=20" + mine(caller)))
                : Optional.empty();
        Optional<Part> submissions = mayHave(caller, Scopes.IDEAS_SUBMIT)
                ? Optional.of(composition.ask(Upstream.IDEAS, "/v1/submissions?limit=20&mine=true"))
                : Optional.empty();
        Predicate<String> isScope = Scopes::isScope;
        return composition.answer(new Me(
                kind(caller),
                principal.subject(),
                textOrNull(principal.name()),
                sorted(principal.grants(), isScope.negate()),
                sorted(principal.grants(), isScope),
                sorted(principal.organisations(), _ -> true),
                textOrNull(principal.client()),
                new Me.Limits(limits.perMinute(caller, Rate.READ), limits.perMinute(caller, Rate.WRITE)),
                registrations
                        .flatMap(part -> part.optional("registrations", Form.PAGE))
                        .orElse(null),
                submissions
                        .flatMap(part -> part.optional("submissions", Form.PAGE))
                        .orElse(null),
                composition.warnings()));
    }

    /** Whether who asks may have such things: people do, and clients with the scope for it. */
    private static boolean mayHave(Caller caller, String scope) {
        return switch (caller.audience()) {
            case EVERYBODY -> false;
            case PERSON -> true;
            case API_CLIENT -> caller.principal().grants().contains(scope);
        };
    }

    /** Those who see all registrations ask for their own alone; the others have no such parameter. */
    private static String mine(Caller caller) {
        Set<String> grants = caller.principal().grants();
        return grants.contains(Roles.ADMIN) || grants.contains(Roles.EVENT_MANAGER) ? "&mine=true" : "";
    }

    private static Me.Kind kind(Caller caller) {
        return switch (caller.audience()) {
            case EVERYBODY -> Me.Kind.NOBODY;
            case PERSON -> Me.Kind.PERSON;
            case API_CLIENT -> Me.Kind.CLIENT;
        };
    }

    private static List<String> sorted(Set<String> values, Predicate<String> wanted) {
        return values.stream().filter(wanted).sorted().toList();
    }

    private static String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
