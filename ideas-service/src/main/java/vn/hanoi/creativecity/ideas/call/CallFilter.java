package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** Which calls to list; what is given must all hold. */
record CallFilter(
        @QueryParam("kind") @Separator(",") @Parameter(description = "Only calls of these kinds.")
        List<CallKind> kind,

        @QueryParam("state")
        @Separator(",")
        @Parameter(description = "Only calls in these states. Drafts are seen by their makers alone.")
        List<CallState> state,

        @QueryParam("phase")
        @Separator(",")
        @Parameter(description = "Only calls that stand there at this moment: those open for submissions with `open`.")
        List<CallPhase> phase,

        @QueryParam("votingPhase")
        @Separator(",")
        @Parameter(description = "Only calls whose vote stands there at this moment: `open` while votes are taken.")
        List<VotingPhase> votingPhase,

        @QueryParam("discipline")
        @Separator(",")
        @Parameter(description = "Only calls that address one of these creative fields.")
        List<Discipline> discipline,

        @QueryParam("centre")
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Parameter(
                description = "Only calls about the centre with this slug.",
                example = "trung-tam-sang-tao-tre-bac-an-khanh",
                schema = @Schema(pattern = "^" + Slugs.PATTERN + "$", maxLength = Slugs.MAX_LENGTH))
        String centre,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description =
                        "Words of the name or summary, with or without accents; the best match first unless `sort` says otherwise, names with exactly these accents before others.",
                example = "thiet ke",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `opensAt`, `closesAt`, `name` in Vietnamese order, `createdAt` or, with `q`, `relevance` (the best match first); each with a leading minus for the other way round. Without it, what opens last comes first.",
                schema =
                        @Schema(
                                enumeration = {
                                    "opensAt",
                                    "-opensAt",
                                    "closesAt",
                                    "-closesAt",
                                    "name",
                                    "-name",
                                    "createdAt",
                                    "-createdAt",
                                    "relevance",
                                    "-relevance"
                                }))
        String sort) {}
