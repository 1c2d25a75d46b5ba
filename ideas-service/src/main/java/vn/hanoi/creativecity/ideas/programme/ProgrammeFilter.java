package vn.hanoi.creativecity.ideas.programme;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** Which programmes to list; what is given must all hold. */
record ProgrammeFilter(
        @QueryParam("kind") @Separator(",") @Parameter(description = "Only programmes of these kinds.")
        List<ProgrammeKind> kind,

        @QueryParam("state")
        @Separator(",")
        @Parameter(description = "Only programmes in these states. Drafts are seen by their makers alone.")
        List<ProgrammeState> state,

        @QueryParam("hostCentre")
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Parameter(
                description = "Only programmes that the centre with this slug hosts.",
                example = "trung-tam-sang-tao-tre-bac-an-khanh",
                schema = @Schema(pattern = "^" + Slugs.PATTERN + "$", maxLength = Slugs.MAX_LENGTH))
        String hostCentre,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description =
                        "Words of the name or summary, with or without accents; the best match first unless `sort` says otherwise.",
                example = "uom tao",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `from`, `name` in Vietnamese order, `createdAt` or, with `q`, `relevance` (the best match first); each with a leading minus for the other way round. Without it, what begins last comes first.",
                schema =
                        @Schema(
                                enumeration = {
                                    "from",
                                    "-from",
                                    "name",
                                    "-name",
                                    "createdAt",
                                    "-createdAt",
                                    "relevance",
                                    "-relevance"
                                }))
        String sort) {}
