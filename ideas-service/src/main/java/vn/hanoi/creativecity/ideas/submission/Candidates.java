package vn.hanoi.creativecity.ideas.submission;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/**
 * The submissions for which the public can vote: what was shortlisted, until its owner or staff take it out. What a jury
 * decides in the meantime changes nothing, or the vote would tell of a decision that is not published.
 */
@Singleton
public class Candidates {

    /** What was rejected was shortlisted before, or it is no candidate. */
    private static final String STANDING = """
            state in ('SHORTLISTED', 'ACCEPTED', 'CONFIRMED') or state = 'REJECTED' and exists (select 1 from transition t
                where t.resource_id = submission.id and t.state = 'state' and t.to_value = 'shortlisted')""";

    /** In the order of lots: nobody is put first for anything. */
    private static final SortKey CODE = SortKey.ascending("code", "code", TEXT);

    private final SubmissionRepository submissions;
    private final Session session;

    Candidates(SubmissionRepository submissions, Session session) {
        this.submissions = submissions;
        this.session = session;
    }

    public Page<Candidate> page(Call call, PageRequest page, UriInfo uri) {
        return of(call).orderBy(CODE)
                .page(session, page, uri, submissions::inOrder)
                .map(Candidate::of);
    }

    /** The one with that id or code; empty, whatever the reason, when nobody can vote for it. */
    public Optional<Candidate> find(Call call, String reference) {
        KeysetQuery query = References.id(reference)
                .map(id -> of(call).where("id = :id", "id", id))
                .orElseGet(() -> of(call).where("code = :code", "code", SubmissionCodes.normalized(reference)));
        return query.all(session, submissions::inOrder).stream()
                .map(Candidate::of)
                .findFirst();
    }

    /** The code of one that is a candidate or was one. */
    public String codeOf(UUID submission) {
        return submissions.findById(submission).code();
    }

    /** Whether one that was voted for still is one. */
    public boolean isStanding(Call call, UUID submission) {
        return !of(call).where("id = :id", "id", submission)
                .all(session, List::copyOf)
                .isEmpty();
    }

    private static KeysetQuery of(Call call) {
        return KeysetQuery.from("submission")
                .where("call_id = :call", "call", call.id())
                .where(STANDING);
    }
}
