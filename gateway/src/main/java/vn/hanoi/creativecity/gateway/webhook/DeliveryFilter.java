package vn.hanoi.creativecity.gateway.webhook;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which deliveries to list; what is given must all hold. */
record DeliveryFilter(
        @QueryParam("endpoint")
        @Size(max = 36)
        @Parameter(description = "Only deliveries to this endpoint, by id.", schema = @Schema(maxLength = 36))
        String endpoint,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only deliveries in these states.")
        List<DeliveryState> state,

        @QueryParam("type")
        @Size(max = 60)
        @Parameter(
                description = "Only deliveries of this type.",
                example = "centres.updated",
                schema = @Schema(maxLength = 60))
        String type) {}
