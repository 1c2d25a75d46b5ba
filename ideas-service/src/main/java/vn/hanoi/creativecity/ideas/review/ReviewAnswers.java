package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.conditional.ETags;

/** A review as the viewer gets it, with its tag. */
@Singleton
class ReviewAnswers {

    private final ReviewRights rights;

    ReviewAnswers(ReviewRights rights) {
        this.rights = rights;
    }

    ReviewResponse of(Review review) {
        return ReviewResponse.from(review, rights.sightOf(review), rights.moves(review));
    }

    Response answer(Response.ResponseBuilder answer, Review review) {
        return answer.header("ETag", tag(review)).entity(of(review)).build();
    }

    String tag(Review review) {
        return ETags.of(
                review.version(),
                rights.sightOf(review),
                review.counts() ? "counts" : "",
                ETags.shown(LongStream.of(review.call().version())));
    }

    /** As the audit keeps it. */
    static ReviewResponse whole(Review review) {
        return ReviewResponse.from(review, Sight.STAFF, ReviewState.TABLE.from(review.state()));
    }
}
