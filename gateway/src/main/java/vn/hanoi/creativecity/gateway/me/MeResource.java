package vn.hanoi.creativecity.gateway.me;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.limit.Limits;
import vn.hanoi.creativecity.gateway.limit.Rate;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.platform.identity.Scopes;

@Path("/v1/me")
@Tag(name = "Me", description = "Who you are to the API.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeResource {

    private final RoutingContext request;
    private final Limits limits;

    MeResource(RoutingContext request, Limits limits) {
        this.request = request;
        this.limits = limits;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Who you are",
            description =
                    "As the API sees you: nobody, a person with roles, or an API client with scopes. The headers of the answer say what is left of your limits.")
    public Me readMe() {
        Caller caller = Caller.of(request);
        Principal principal = caller.principal();
        Predicate<String> isScope = Scopes::isScope;
        return new Me(
                kind(caller),
                principal.subject(),
                textOrNull(principal.name()),
                sorted(principal.grants(), isScope.negate()),
                sorted(principal.grants(), isScope),
                sorted(principal.organisations(), _ -> true),
                textOrNull(principal.client()),
                new Me.Limits(limits.perMinute(caller, Rate.READ), limits.perMinute(caller, Rate.WRITE)));
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
