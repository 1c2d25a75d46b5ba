package vn.hanoi.creativecity.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a test say for one request what time it is while that is carried out. */
@RequestScoped
class TimeOfRequest {

    private Instant instant;

    Instant instant() {
        return instant;
    }

    void is(Instant instant) {
        this.instant = instant;
    }

    /** Reads it from a header that only the application under test knows. */
    static class Header {

        private final TimeOfRequest time;

        Header(TimeOfRequest time) {
            this.time = time;
        }

        @ServerRequestFilter
        void read(ContainerRequestContext request) {
            String header = request.getHeaderString("Test-Time");
            if (header != null) {
                time.is(Instant.parse(header));
            }
        }
    }
}
