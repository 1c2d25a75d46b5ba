package vn.hanoi.creativecity.ideas.submission;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.ideas.call.Discipline;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which submissions to list; what is given must all hold. None of it asks who somebody is. */
record SubmissionFilter(
        @QueryParam("call")
        @Size(max = 100)
        @Parameter(
                description = "Only submissions for this call, by id or slug.",
                example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                schema = @Schema(maxLength = 100))
        String call,

        @QueryParam("state")
        @Separator(",")
        @Parameter(description = "Only submissions in these states, of those that you may see.")
        List<SubmissionState> state,

        @QueryParam("discipline")
        @Separator(",")
        @Parameter(description = "Only submissions that belong to one of these creative fields.")
        List<Discipline> discipline,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @QueryParam("mine")
        @Parameter(description = "Whether to list your own alone.")
        Boolean mine,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description =
                        "Words of the title or summary, or the code, with or without accents; the best match first unless `sort` says otherwise.",
                example = "giay do",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `createdAt`, `updatedAt`, `submittedAt`, `title` in Vietnamese order or, with `q`, `relevance` (the best match first); each with a leading minus for the other way round. Without it, what was begun last comes first.",
                schema =
                        @Schema(
                                enumeration = {
                                    "createdAt",
                                    "-createdAt",
                                    "updatedAt",
                                    "-updatedAt",
                                    "submittedAt",
                                    "-submittedAt",
                                    "title",
                                    "-title",
                                    "relevance",
                                    "-relevance"
                                }))
        String sort) {}
