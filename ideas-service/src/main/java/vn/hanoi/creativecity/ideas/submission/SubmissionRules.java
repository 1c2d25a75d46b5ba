package vn.hanoi.creativecity.ideas.submission;

import java.util.List;
import java.util.Objects;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.text.WrittenText;

/** What must be true of a submission: as long as it is prepared little, and all of it when it is handed in. */
final class SubmissionRules {

    private static final int WHOLE = 100;

    private SubmissionRules() {}

    /** What is wrong with what is there. */
    static void checkDraft(Content content, Call call, Violations violations) {
        checkLanguage("/title", content.title(), content.language(), violations);
        for (int i = 0; i < content.disciplines().size(); i++) {
            violations.check(
                    call.disciplines().isEmpty()
                            || call.disciplines().contains(content.disciplines().get(i)),
                    "/disciplines/" + i,
                    "not_of_the_call",
                    new Message("Đợt kêu gọi không gồm lĩnh vực này.", "The call does not address this field."));
        }
        violations.check(
                contacts(content) <= 1,
                "/contributors",
                "several_contacts",
                new Message("Chỉ một người là đầu mối liên hệ.", "One of them alone is the contact."));
        violations.check(
                shares(content) <= WHOLE,
                "/contributors",
                "shares_exceed_100",
                new Message("Tổng các phần không được quá 100.", "The shares must not make more than 100."));
    }

    /** @throws Problem 422 with all that is missing, each with its place in the submission */
    static void requireWhole(Content content, Call call) {
        Violations violations = new Violations();
        checkDraft(content, call, violations);
        if (content.summary() == null) {
            violations.add("/summary", "required", new Message("Cần có tóm tắt.", "A summary is needed."));
        } else {
            checkLanguage("/summary", content.summary(), content.language(), violations);
        }
        checkContributors(content.contributors(), violations);
        throwAll(violations, call.answerForm().check(content.answers(), true));
    }

    static void throwAll(Violations violations, List<Violation> ofAnswers) {
        ofAnswers.forEach(violation -> violations.add(violation.place(), violation.code(), violation.message()));
        violations.throwIfAny();
    }

    private static void checkContributors(List<Contributor> contributors, Violations violations) {
        for (int i = 0; i < contributors.size(); i++) {
            violations.check(
                    contributors.get(i).mail() != null,
                    "/contributors/" + i + "/mail",
                    "required",
                    new Message("Cần có địa chỉ thư.", "A mail address is needed."));
            violations.check(
                    contributors.get(i).share() != null,
                    "/contributors/" + i + "/share",
                    "required",
                    new Message("Cần có phần đóng góp.", "A share is needed."));
        }
        boolean sharesAreKnown = contributors.stream().map(Contributor::share).allMatch(Objects::nonNull);
        int sum = contributors.stream()
                .map(Contributor::share)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        violations.check(
                !sharesAreKnown || sum >= WHOLE,
                "/contributors",
                "shares_below_100",
                Message.of("Tổng các phần là %d, phải là 100.", "The shares make %d and must make 100.", sum));
        violations.check(
                contributors.stream().anyMatch(Contributor::contact),
                "/contributors",
                "no_contact",
                new Message("Cần một người là đầu mối liên hệ.", "One of them must be the contact."));
    }

    private static void checkLanguage(String pointer, WrittenText text, Language language, Violations violations) {
        violations.check(
                text.isIn(language.code()),
                pointer + "/" + language.code(),
                "required",
                Message.of(
                        "Cần có bằng ngôn ngữ của bài: %s.",
                        "It must be there in the language of the submission: %s.", language.code()));
    }

    private static long contacts(Content content) {
        return content.contributors().stream().filter(Contributor::contact).count();
    }

    private static int shares(Content content) {
        return content.contributors().stream()
                .map(Contributor::share)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
