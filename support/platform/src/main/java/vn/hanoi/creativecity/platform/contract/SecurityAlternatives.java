package vn.hanoi.creativecity.platform.contract;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import vn.hanoi.creativecity.platform.identity.Scopes;

/**
 * Who may call an operation, as the contract says it and the gateway enforces it: any one alternative is enough, each
 * names one role of a person or one scope of an API key, and an empty one is anybody.
 *
 * <p>What is found is what the framework makes of an annotation: one requirement with all names of
 * {@code @RolesAllowed}, one without a name for {@code @Authenticated}, none for {@code @PermitAll}; or, in a second run,
 * the result of the first.
 */
final class SecurityAlternatives {

    /** The scheme of people who log in; the framework knows it by {@code quarkus.smallrye-openapi.security-scheme-name}. */
    private static final String PERSON = "person";

    private static final String API_KEY = "apiKey";

    private SecurityAlternatives() {}

    static List<SecurityRequirement> of(List<SecurityRequirement> found) {
        if (found == null || found.isEmpty()) {
            return List.of();
        }
        List<String> grants = found.stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .toList();
        boolean isOpen = grants.isEmpty() || !areRestricted(found);
        return isOpen
                ? anybody()
                : grants.stream().map(SecurityAlternatives::asking).toList();
    }

    static boolean areRestricted(List<SecurityRequirement> alternatives) {
        return !alternatives.isEmpty()
                && alternatives.stream()
                        .noneMatch(alternative -> alternative.getSchemes().isEmpty());
    }

    static void addTo(Components components) {
        components.addSecurityScheme(
                PERSON,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "A person who logged in: an access token of the city's identity provider, verified as RFC8725 advises. The names listed are roles, of which one is needed."));
        components.addSecurityScheme(
                API_KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("X-API-Key")
                        .description(
                                "An API client: a key that was issued for it. The names listed are scopes, of which one is needed. A request carries either a key or an access token."));
    }

    /** What anybody may read can be asked for as somebody too, and may then show more. */
    private static List<SecurityRequirement> anybody() {
        List<String> readScope = ConfigProvider.getConfig()
                .getOptionalValue("contract.read-scope", String.class)
                .map(List::of)
                .orElse(List.of());
        return List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(PERSON, List.of()),
                OASFactory.createSecurityRequirement().addScheme(API_KEY, readScope));
    }

    private static SecurityRequirement asking(String grant) {
        return OASFactory.createSecurityRequirement()
                .addScheme(Scopes.isScope(grant) ? API_KEY : PERSON, List.of(grant));
    }
}
