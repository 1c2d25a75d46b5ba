package vn.hanoi.creativecity.ideas.review;

import java.util.List;
import java.util.UUID;

/**
 * A review that counts, as it was submitted last, without whose it is.
 *
 * @param revision which of its revisions that is
 * @param submission the submission's code
 * @param submissionVersion the version that was read
 */
public record CountingReview(UUID revision, String submission, int submissionVersion, List<Score> scores) {}
