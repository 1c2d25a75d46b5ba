package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

/** Lists assignments and reviews: turns a filter into one query. */
@Singleton
class JuryListing {

    private final AssignmentRepository assignments;
    private final ReviewRepository reviews;
    private final ReviewRights rights;
    private final Narrowing narrowing;
    private final Session session;

    JuryListing(
            AssignmentRepository assignments,
            ReviewRepository reviews,
            ReviewRights rights,
            Narrowing narrowing,
            Session session) {
        this.assignments = assignments;
        this.reviews = reviews;
        this.rights = rights;
        this.narrowing = narrowing;
        this.session = session;
    }

    Page<ReviewAssignment> page(AssignmentFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("review_assignment");
        assignments.restrictToVisible(query);
        narrowing.narrow(query, filter.call(), filter.submission(), filter.state(), filter.juror());
        narrowing.order(query, filter.sort());
        return query.page(session, page, uri, assignments::inOrder);
    }

    Page<Review> page(ReviewFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("review");
        rights.restrictToVisible(query);
        narrowing.narrow(query, filter.call(), filter.submission(), filter.state(), filter.juror());
        narrowing.order(query, filter.sort());
        return query.page(session, page, uri, reviews::inOrder);
    }
}
