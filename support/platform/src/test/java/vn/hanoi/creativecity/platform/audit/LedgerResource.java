package vn.hanoi.creativecity.platform.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** Records whatever change it is told of. */
@Path("/v1/ledgers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class LedgerResource {

    record Owner(String city, @Personal String mail) {}

    static final class Binding {

        @Personal
        public String binder;
    }

    record Ledger(
            String title,
            Integer pages,
            @VisibleTo(Tier.STAFF) String shelf,
            @Personal String keeper,
            @Personal @VisibleTo(Tier.STAFF) String heir,
            List<Owner> owners,
            Binding binding) {}

    record Change(String action, Ledger before, Ledger after, Boolean fails) {}

    private final Audit audit;
    private final AuditLog log;

    LedgerResource(Audit audit, AuditLog log) {
        this.audit = audit;
        this.log = log;
    }

    @POST
    @Path("/{ledger}")
    @Authenticated
    @Idempotent
    public Response change(@PathParam("ledger") UUID ledger, Change change) {
        audit.record(change.action(), "ledgers", ledger, change.before(), change.after());
        if (Boolean.TRUE.equals(change.fails())) {
            throw new Problem(ProblemType.CONFLICT);
        }
        return Response.noContent().build();
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    public Page<AuditEntry> list(
            @BeanParam @Valid AuditFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return log.page(filter, page, uri);
    }
}
