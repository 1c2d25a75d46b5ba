package vn.hanoi.creativecity.ideas.review;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which reviews to list; what is given must all hold. */
record ReviewFilter(
        @QueryParam("call")
        @Size(max = 100)
        @Parameter(
                description = "Only those of this call, by id or slug.",
                example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                schema = @Schema(maxLength = 100))
        String call,

        @QueryParam("submission")
        @Size(max = 12)
        @Parameter(
                description = "Only those of this submission, by its code.",
                example = "HN-7K3F-9QXM",
                schema = @Schema(maxLength = 12))
        String submission,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only those in these states.")
        List<ReviewState> state,

        @VisibleTo(Tier.STAFF)
        @QueryParam("juror")
        @Size(max = 255)
        @Parameter(
                description = "Only those of this juror, by the identifier of the account.",
                schema = @Schema(maxLength = 255))
        String juror,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `createdAt`, `updatedAt`; each with a leading minus for the other way round. Without it, what was begun last comes first.",
                schema = @Schema(enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"}))
        String sort) {}
