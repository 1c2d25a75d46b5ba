package vn.hanoi.creativecity.centres.ogc;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Settles what the answer is written in before a resource is looked for: by the parameter {@code f}, which a link can carry,
 * or else by {@code Accept}.
 */
class Negotiation {

    @ServerRequestFilter(preMatching = true)
    void settle(ContainerRequestContext request) {
        if (!Links.isForMaps(request.getUriInfo().getPath())) {
            return;
        }
        String asked = request.getUriInfo().getQueryParameters().getFirst("f");
        Format format = named(asked).or(() -> wanted(request)).orElseThrow(NotAcceptableException::new);
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.accept());
    }

    /** What cannot be read is nothing that there is. */
    private static Optional<Format> wanted(ContainerRequestContext request) {
        try {
            return Format.wanted(request.getAcceptableMediaTypes());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What is no format is refused with all that is wrong in the parameters. */
    private static Optional<Format> named(String f) {
        return Optional.ofNullable(f)
                .flatMap(name -> Arrays.stream(Format.values())
                        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst());
    }
}
