package vn.hanoi.creativecity.ideas.submission;

/**
 * What was decided about a submission, and who is to be told.
 *
 * @param name of whoever answers for it
 * @param mail of the same; null where there is none
 */
public record Decided(String code, boolean accepted, String name, String mail) {

    static Decided of(Submission submission, boolean accepted) {
        return submission.content().contributors().stream()
                .filter(Contributor::contact)
                .findFirst()
                .map(contact -> new Decided(submission.code(), accepted, contact.name(), contact.mail()))
                .orElseGet(() -> new Decided(submission.code(), accepted, null, null));
    }
}
