package vn.hanoi.creativecity.ideas.ballot;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallReference;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.ideas.submission.Candidate;
import vn.hanoi.creativecity.ideas.submission.Candidates;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.time.Punctual;
import vn.hanoi.creativecity.platform.time.Receipt;

/**
 * Whoever is logged in may vote, whatever they are else; a program has no vote. A repeat does no harm by itself and is
 * not kept with its key, which would keep beside the account what it voted for.
 */
@Path("/v1/calls/{call}/ballots")
@Tag(name = "Ballots", description = "The vote of the public: one person, one vote, and nobody learns whose.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Punctual
class BallotResource {

    private static final String COLLECTION = "ballots";

    /** What a person has done, as the audit names it. It does not tell for what they voted. */
    private static final String VOTED = "voted";

    private static final String EXAMPLE = "tai-nang-sang-tao-ha-noi-2022-2023";

    private final CallRepository calls;
    private final Candidates candidates;
    private final Ballots ballots;
    private final Voting voting;
    private final Audit audit;
    private final Receipt receipt;
    private final Clock clock;

    BallotResource(
            CallRepository calls,
            Candidates candidates,
            Ballots ballots,
            Voting voting,
            Audit audit,
            Receipt receipt,
            Clock clock) {
        this.calls = calls;
        this.candidates = candidates;
        this.ballots = ballots;
        this.voting = voting;
        this.audit = audit;
        this.receipt = receipt;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the candidates of a vote",
            description =
                    "For what the public can vote, by code, from the opening of the vote on: what was shortlisted, until it is withdrawn, cancelled or disqualified. With the votes for each once the vote has closed, or before if the call's `votingPolicy` says so. Empty before, and for a call in which nobody votes.")
    public Page<CandidateResponse> listCandidates(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug of the call.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        Call call = calls.require(reference);
        Instant now = clock.instant();
        if (!call.showsCandidatesAt(now)) {
            return new Page<>(List.of(), null, page.count() ? 0L : null);
        }
        Page<Candidate> shown = candidates.page(call, page, uri);
        if (!call.showsVotesAt(now)) {
            return shown.map(candidate -> CandidateResponse.of(candidate, null));
        }
        Map<UUID, Long> votes =
                ballots.count(call, shown.items().stream().map(Candidate::id).toList());
        return shown.map(candidate -> CandidateResponse.of(candidate, votes.getOrDefault(candidate.id(), 0L)));
    }

    @GET
    @Path("/mine")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT
    })
    @Operation(
            summary = "Read your own ballot",
            description =
                    "That you have voted in the call, and for what; 404 if you have not. Nobody else is shown it.")
    public BallotResponse readOwnBallot(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug of the call.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return own(calls.require(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT
    })
    @Operation(
            summary = "Vote",
            description =
                    "One vote of a person in a call, for one of its candidates, while the vote is open: it is in time if the service has received the request whole by then. It is final. The same again answers 200, another one 409; only when the submission has left the vote since may you vote once more. Nobody is shown who voted for what.")
    @APIResponse(
            responseCode = "200",
            description = "You had cast this ballot already.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BallotResponse.class)))
    @APIResponseSchema(
            value = BallotResponse.class,
            responseCode = "201",
            responseDescription = "The ballot has been cast.")
    public Response createBallot(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug of the call.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid BallotRequest request) {
        Call call = calls.requireForVoting(reference);
        boolean isNew = voting.cast(call, request.submission(), receipt.at());
        if (isNew) {
            audit.record(VOTED, COLLECTION, call.id(), null, new Vote(CallReference.of(call)));
        }
        Response.ResponseBuilder answer =
                isNew ? Answers.created("/v1/calls/" + call.slug() + "/ballots/mine") : Response.ok();
        return answer.entity(own(call)).build();
    }

    private BallotResponse own(Call call) {
        UUID submission = ballots.find(call).orElseThrow(() -> NotVoted.in(call));
        return new BallotResponse(
                CallReference.of(call), candidates.codeOf(submission), candidates.isStanding(call, submission));
    }

    /** What the audit keeps of a vote. */
    private record Vote(CallReference call) {}
}
