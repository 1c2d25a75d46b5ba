package vn.hanoi.creativecity.platform.slug;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Another resource has the slug, or had it and still answers to it. */
public final class SlugTaken extends Problem {

    private SlugTaken(Message detail) {
        super(ProblemType.CONFLICT, detail, List.of(Violation.at("/slug", "taken", detail)));
    }

    static SlugTaken by(String slug) {
        return new SlugTaken(Message.of(
                "Slug “%s” thuộc về tài nguyên khác, hoặc đã từng.",
                "The slug “%s” belongs to another resource, or did.", slug));
    }
}
