package vn.hanoi.creativecity.centres.indicator;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which indicators to list; what is given must all hold. */
record IndicatorFilter(
        @VisibleTo({Tier.STAFF, Tier.PARTNER})
        @QueryParam("visibility")
        @Separator(",")
        @Parameter(description = "Only indicators whose values these see.")
        List<Visibility> visibility,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `name` in Vietnamese order (the default), `code` or `updatedAt`, each with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"name", "-name", "code", "-code", "updatedAt", "-updatedAt"},
                                defaultValue = "name"))
        String sort) {}
