package vn.hanoi.creativecity.events.participant;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which participants to list; what is given must all hold. */
record ParticipantFilter(
        @QueryParam("kind") @Separator(",") @Parameter(description = "Only participants of these kinds.")
        List<ParticipantKind> kind,

        @VisibleTo(Tier.STAFF)
        @QueryParam("consented")
        @Parameter(
                description =
                        "Only those who agreed to be named in public, or with `false` only the others. For those who make events.",
                example = "true")
        Boolean consented,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the name, with or without accents.",
                example = "nghe nhan",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `name` or `createdAt`, each with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"name", "-name", "createdAt", "-createdAt"},
                                defaultValue = "name"))
        String sort) {}
