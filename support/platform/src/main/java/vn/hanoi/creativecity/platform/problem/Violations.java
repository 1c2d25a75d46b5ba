package vn.hanoi.creativecity.platform.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hanoi.creativecity.platform.text.Message;

/** Collects all that is wrong with a body, so that its sender learns of everything at once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** Notes what is wrong at a place: a JSON Pointer [RFC 6901], and a code in snake_case for programs. */
    public void add(String pointer, String code, Message message) {
        found.add(Violation.at(pointer, code, message));
    }

    /** Notes it unless the rule holds. */
    public void check(boolean holds, String pointer, String code, Message message) {
        if (!holds) {
            add(pointer, code, message);
        }
    }

    /** What a reference leads to; null for none, and for one that leads nowhere, which is noted. */
    public <T> T follow(String pointer, String reference, Function<String, Optional<T>> find) {
        if (reference == null) {
            return null;
        }
        Optional<T> target = find.apply(reference);
        check(
                target.isPresent(),
                pointer,
                "unknown_reference",
                Message.of("Không có “%s”.", "There is no “%s”.", reference));
        return target.orElse(null);
    }

    /** Notes each value of a list that stands in it before. */
    public void checkOnce(String pointer, List<?> values) {
        for (int i = 1; i < values.size(); i++) {
            check(
                    !values.subList(0, i).contains(values.get(i)),
                    pointer + "/" + i,
                    "repeated",
                    new Message("Đã có ở trên.", "It is there already."));
        }
    }

    /** Notes an end that is before its beginning; either may be null. */
    public void checkOrder(String pointerOfEnd, LocalDate begin, LocalDate end) {
        check(
                begin == null || end == null || !end.isBefore(begin),
                pointerOfEnd,
                "ends_before_it_begins",
                new Message("Không được kết thúc trước khi bắt đầu.", "It must not end before it begins."));
    }

    /** @throws Problem 422 with all that was noted, if anything was */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
