package vn.hanoi.creativecity.events.registration;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which registrations to list; what is given must all hold. */
record RegistrationFilter(
        @QueryParam("session")
        @Size(max = 100)
        @Parameter(
                description = "Only registrations for this session alone, by id or code.",
                example = "S7K3F9QX",
                schema = @Schema(maxLength = 100))
        String session,

        @QueryParam("event")
        @Size(max = 100)
        @Parameter(
                description = "Only registrations for this event or one of its sessions, by id or slug.",
                example = "trung-bay-nghe-xua-van-mieu",
                schema = @Schema(maxLength = 100))
        String event,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only registrations in these states.")
        List<RegistrationState> state,

        @VisibleTo(Tier.STAFF)
        @QueryParam("mine")
        @Parameter(description = "Whether to list your own alone; others see no more anyway.")
        Boolean mine,

        @VisibleTo(Tier.STAFF)
        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the name, or the code, with or without accents.",
                example = "nguoi dang ky",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `registeredAt`, with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"-registeredAt", "registeredAt"},
                                defaultValue = "-registeredAt"))
        String sort) {}
