package vn.hanoi.creativecity.gateway.me;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.identity.Viewer;

@Path("/v1/me")
@Tag(name = "Me", description = "Who you are to the API.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeResource {

    private static final String CLIENT = "client:";

    private final Viewer viewer;
    private final SecurityIdentity identity;

    MeResource(Viewer viewer, SecurityIdentity identity) {
        this.viewer = viewer;
        this.identity = identity;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Who you are",
            description =
                    "As the API sees you: nobody, a person with roles, or an API client with scopes. The headers of the answer say what is left of your limit.")
    public Me readMe() {
        return new Me(
                kind(),
                viewer.subject(),
                textOrNull(viewer.name()),
                identity.getRoles().stream()
                        .filter(grant -> !Scopes.isScope(grant))
                        .sorted()
                        .toList(),
                sorted(viewer.scopes()),
                sorted(viewer.organisations()),
                textOrNull(viewer.client()));
    }

    private Me.Kind kind() {
        if (viewer.isAnonymous()) {
            return Me.Kind.NOBODY;
        }
        return viewer.subject().startsWith(CLIENT) ? Me.Kind.CLIENT : Me.Kind.PERSON;
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    private static String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
