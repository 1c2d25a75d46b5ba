package vn.hanoi.creativecity.platform.time;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;

/**
 * The instant at which the service had the whole of the request, before it waited for a connection, a lock or anybody. A
 * deadline is met or missed by it, whatever happens afterwards. The operation says that it needs it: {@link Punctual}.
 */
@RequestScoped
public class Receipt {

    private Instant at;

    public Instant at() {
        if (at == null) {
            throw new IllegalStateException("The operation is not @Punctual");
        }
        return at;
    }

    void note(Instant instant) {
        at = instant;
    }
}
