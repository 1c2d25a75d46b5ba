package vn.hanoi.creativecity.events.certificate;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which certificates to list; what is given must all hold. */
record CertificateFilter(
        @QueryParam("course")
        @Size(max = 100)
        @Parameter(
                description = "Only certificates of this course, by id or slug.",
                example = "ke-chuyen-bang-thiet-ke",
                schema = @Schema(maxLength = 100))
        String course,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only certificates in these states.")
        List<CertificateState> state,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `createdAt`, or with a leading minus (the default) the other way round.",
                schema =
                        @Schema(
                                enumeration = {"createdAt", "-createdAt"},
                                defaultValue = "-createdAt"))
        String sort) {}
