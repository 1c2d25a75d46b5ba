package vn.hanoi.creativecity.ideas.review;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.SortKey;

/** What lists of assignments and of reviews can both be narrowed and ordered by: their tables have the same columns. */
@Singleton
class Narrowing {

    /** The default first. */
    private static final List<SortKey> SORTS = Stream.of(
                    SortKey.ascending("createdAt", "created_at", INSTANT),
                    SortKey.ascending("updatedAt", "updated_at", INSTANT))
            .flatMap(key -> Stream.of(key.reversed(), key))
            .toList();

    private final CallRepository calls;

    Narrowing(CallRepository calls) {
        this.calls = calls;
    }

    /** Each may be null or empty, and then narrows nothing. What leads nowhere has nothing. */
    void narrow(KeysetQuery query, String call, String submission, List<? extends Enum<?>> states, String juror) {
        if (call != null) {
            calls.findByReference(call)
                    .ifPresentOrElse(
                            found -> query.where("call_id = :call", "call", found.id()), () -> query.where("false"));
        }
        if (submission != null) {
            query.where(
                    "submission_id = (select s.id from submission s where s.code = :code)",
                    "code",
                    submission.toUpperCase(Locale.ROOT));
        }
        if (states != null && !states.isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    states.stream().map(Enum::name).toList());
        }
        if (juror != null) {
            query.where("juror = :juror", "juror", juror);
        }
    }

    void order(KeysetQuery query, String sort) {
        query.orderBy(SortKey.choose(sort, SORTS));
    }
}
