package vn.hanoi.creativecity.centres.connection;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which connections to list; what is given must all hold. */
record ConnectionFilter(
        @QueryParam("centre")
        @Size(max = 100)
        @Parameter(
                description = "Only connections of the centre with this id or slug.",
                example = "trung-tam-thiet-ke-sang-tao-ha-noi",
                schema = @Schema(maxLength = 100))
        String centre,

        @QueryParam("kind") @Separator(",") @Parameter(description = "Only connections of these kinds.")
        List<ConnectionKind> kind,

        @QueryParam("current")
        @Parameter(
                description = "Only connections that hold today in Hà Nội, or with `false` only those that do not.",
                example = "true")
        Boolean current,

        @QueryParam("on") @Parameter(description = "Only connections that hold on this day.", example = "2023-11-17")
        LocalDate on,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `createdAt`, `updatedAt`, or either with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"},
                                defaultValue = "createdAt"))
        String sort) {}
