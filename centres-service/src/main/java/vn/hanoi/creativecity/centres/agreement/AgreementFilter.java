package vn.hanoi.creativecity.centres.agreement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which agreements to list; what is given must all hold. */
record AgreementFilter(
        @QueryParam("centre")
        @Size(max = 100)
        @Parameter(
                description = "Only agreements with this centre, by id or slug.",
                example = "trung-tam-sang-tao-tre-bac-an-khanh",
                schema = @Schema(maxLength = 100))
        String centre,

        @QueryParam("organisation")
        @Size(max = 100)
        @Parameter(
                description = "Only agreements of this organisation, by id or slug.",
                example = "sovico",
                schema = @Schema(maxLength = 100))
        String organisation,

        @QueryParam("role") @Separator(",") @Parameter(description = "Only agreements by which it is this to a centre.")
        List<AgreementRole> role,

        @QueryParam("contractType") @Separator(",") @Parameter(description = "Only agreements of these legal forms.")
        List<ContractType> contractType,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only agreements in these states.")
        List<AgreementState> state,

        @VisibleTo({Tier.STAFF, Tier.PARTNER})
        @QueryParam("visibility")
        @Separator(",")
        @Parameter(description = "Only agreements that these see, of those that you may see.")
        List<Visibility> visibility,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the title, with or without accents.",
                example = "sang tao tre",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `title` in Vietnamese order (the default), `signedOn`, `createdAt`, `updatedAt` or, for staff, `committedCapital` by its number whatever the currency; each with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {
                                    "title",
                                    "-title",
                                    "signedOn",
                                    "-signedOn",
                                    "createdAt",
                                    "-createdAt",
                                    "updatedAt",
                                    "-updatedAt",
                                    "committedCapital",
                                    "-committedCapital"
                                },
                                defaultValue = "title"))
        String sort) {}
