package vn.hanoi.creativecity.centres.imports;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.inject.Singleton;
import java.util.HashSet;
import org.jose4j.jwt.JwtClaims;

/**
 * Does something as the sender of a file, on a thread that serves no request: rules and audit ask who the viewer is. It
 * belongs to the trace of the request that brought the file.
 */
@Singleton
class InTheNameOf {

    /** Any but zero makes a context that counts. */
    private static final String SPAN = SpanId.fromLong(1);

    private final CurrentIdentityAssociation identity;

    InTheNameOf(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    void run(Sender sender, String traceId, Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try (Scope _ = trace(traceId).makeCurrent()) {
            identity.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new DefaultJWTCallerPrincipal(claims(sender)))
                    .addRoles(new HashSet<>(sender.roles()))
                    .build());
            work.run();
        } finally {
            request.terminate();
        }
    }

    /** As an inner token says it. */
    private static JwtClaims claims(Sender sender) {
        JwtClaims claims = new JwtClaims();
        claims.setClaim("upn", sender.subject());
        claims.setClaim("name", sender.name());
        claims.setClaim("client", sender.client());
        claims.setClaim("organisations", sender.organisations());
        return claims;
    }

    private static Span trace(String traceId) {
        return traceId == null
                ? Span.getInvalid()
                : Span.wrap(SpanContext.create(traceId, SPAN, TraceFlags.getDefault(), TraceState.getDefault()));
    }
}
