package vn.hanoi.creativecity.gateway.changes;

import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** A feed cannot go on from where somebody was. */
public final class CursorExpired extends Problem {

    private final transient Optional<String> afterwards;

    CursorExpired(Message detail, Optional<String> afterwards) {
        super(ProblemType.CURSOR_EXPIRED, detail);
        this.afterwards = afterwards;
    }

    /** From where it goes on once the exports have been read again; empty while a service is away. */
    public Optional<String> afterwards() {
        return afterwards;
    }
}
