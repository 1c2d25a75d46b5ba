package vn.hanoi.creativecity.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks: read from the inner token of the request. */
@RequestScoped
public class Viewer {

    /** The subject of a token that stands for nobody. */
    public static final String ANONYMOUS = "anonymous";

    private final SecurityIdentity identity;

    Viewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The principal's stable identifier; {@link #ANONYMOUS} for nobody. */
    public String subject() {
        return identity.isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
    }

    public boolean isAnonymous() {
        return subject().equals(ANONYMOUS);
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** What an API key may do, such as {@code centres:read}. */
    public Set<String> scopes() {
        return strings("scopes");
    }

    /** The slugs of the organisations that the viewer acts for. */
    public Set<String> organisations() {
        return strings("organisations");
    }

    /** How much the viewer may see of what is not theirs. */
    public Tier tier() {
        return hasRole(Roles.ADMIN)
                        || hasRole(Roles.CENTRE_EDITOR)
                        || hasRole(Roles.IDEA_MANAGER)
                        || hasRole(Roles.EVENT_MANAGER)
                ? Tier.STAFF
                : Tier.PUBLIC;
    }

    private Set<String> strings(String claim) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Set.of();
        }
        return token.getClaim(claim) instanceof JsonArray array
                ? array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
