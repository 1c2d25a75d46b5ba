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
    private final TierPolicy tiers;

    Viewer(SecurityIdentity identity, TierPolicy tiers) {
        this.identity = identity;
        this.tiers = tiers;
    }

    /** The principal's stable identifier; {@link #ANONYMOUS} for nobody. */
    public String subject() {
        return identity.isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
    }

    public boolean isAnonymous() {
        return subject().equals(ANONYMOUS);
    }

    /** What they are called; empty for nobody. */
    public String name() {
        return text("name");
    }

    /** Through what they ask: the id of the API client, or the client by which a person logged in; empty for nobody. */
    public String client() {
        return text("client");
    }

    /** Whether the viewer was given a role, as a person, or a scope, as an API client. */
    public boolean has(String grant) {
        return identity.hasRole(grant);
    }

    /** What an API key may do, such as {@code centres:read}; no role is written with a colon. */
    public Set<String> scopes() {
        return identity.getRoles().stream().filter(Scopes::isScope).collect(Collectors.toUnmodifiableSet());
    }

    /** The slugs of the organisations that the viewer acts for. */
    public Set<String> organisations() {
        return claim("organisations") instanceof JsonArray slugs
                ? slugs.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** How much of this module the viewer sees. */
    public Tier tier() {
        return tiers.tierOf(this);
    }

    private String text(String claim) {
        return switch (claim(claim)) {
            case String text -> text;
            case JsonString text -> text.getString();
            case null, default -> "";
        };
    }

    private Object claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }
}
