package vn.hanoi.creativecity.events.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.audit.AuditEntry;
import vn.hanoi.creativecity.platform.audit.AuditFilter;
import vn.hanoi.creativecity.platform.audit.AuditLog;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/audit/events")
@Tag(name = "Audit", description = "Who changed what, for administrators.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class EventsAuditResource {

    private final AuditLog log;

    EventsAuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "List changes of events",
            description = "Every change that was made through the API, the newest first.")
    public Page<AuditEntry> listEventsAudit(
            @BeanParam @Valid AuditFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return log.page(filter, page, uri);
    }
}
