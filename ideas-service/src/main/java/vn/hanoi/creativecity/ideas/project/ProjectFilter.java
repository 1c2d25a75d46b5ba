package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which projects to list; what is given must all hold. None of it asks who somebody is. */
record ProjectFilter(
        @QueryParam("programme")
        @Size(max = 100)
        @Parameter(
                description = "Only projects in this programme, by id or slug.",
                example = "uom-tao-y-tuong-sang-tao",
                schema = @Schema(maxLength = 100))
        String programme,

        @QueryParam("call")
        @Size(max = 100)
        @Parameter(
                description = "Only projects of submissions for this call, by id or slug.",
                example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                schema = @Schema(maxLength = 100))
        String call,

        @QueryParam("state")
        @Separator(",")
        @Parameter(description = "Only projects in these states, of those that you may see.")
        List<ProjectState> state,

        @QueryParam("investorContact")
        @Parameter(description = "Whether to list those alone of which investors may ask to be put in touch.")
        Boolean investorContact,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @QueryParam("mine")
        @Parameter(description = "Whether to list those alone that you own or accompany.")
        Boolean mine,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description =
                        "Words of the name or summary, with or without accents; the best match first unless `sort` says otherwise.",
                example = "giay do",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `createdAt`, `updatedAt`, `name` in Vietnamese order or, with `q`, `relevance` (the best match first); each with a leading minus for the other way round. Without it, what began last comes first.",
                schema =
                        @Schema(
                                enumeration = {
                                    "createdAt",
                                    "-createdAt",
                                    "updatedAt",
                                    "-updatedAt",
                                    "name",
                                    "-name",
                                    "relevance",
                                    "-relevance"
                                }))
        String sort) {}
