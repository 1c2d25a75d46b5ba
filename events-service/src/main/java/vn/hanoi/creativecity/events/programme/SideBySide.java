package vn.hanoi.creativecity.events.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.platform.json.CanonicalJson;

/** Goes through two programmes at once, both in the order of the ids, and tells what the present one holds. */
final class SideBySide {

    private final PresentSessions present;
    private final ReleasedSessions released;
    private final Programme.Reader reader;
    private final MessageDigest digest = CanonicalJson.sha256();
    private final Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    private int sessions;

    SideBySide(PresentSessions present, ReleasedSessions released, Programme.Reader reader) {
        this.present = present;
        this.released = released;
        this.reader = reader;
    }

    Contents read() throws SQLException {
        ProgrammeRow now = present.next();
        ProgrammeRow before = released.next();
        while (now != null || before != null) {
            int order = order(now, before);
            if (order <= 0) {
                tell(now);
            }
            if (order != 0) {
                compare(order < 0 ? null : before, order < 0 ? now : null);
            } else if (!now.document().equals(before.document())) {
                compare(before, now);
            }
            now = order <= 0 ? present.next() : now;
            before = order >= 0 ? released.next() : before;
        }
        digest(sessions == 0 ? "[]" : "]");
        return new Contents(sessions, HexFormat.of().formatHex(digest.digest()), counted());
    }

    /** Less than nothing for what is new, more for what is not there any more. */
    private static int order(ProgrammeRow now, ProgrammeRow before) {
        if (now == null) {
            return 1;
        }
        return before == null ? -1 : now.id().compareTo(before.id());
    }

    private void tell(ProgrammeRow now) throws SQLException {
        digest(sessions == 0 ? "[" : ",");
        digest(now.document());
        sessions++;
        reader.session(now.session(), now.document());
    }

    private void compare(ProgrammeRow before, ProgrammeRow now) throws SQLException {
        FrozenSession past = before == null ? null : released.session(before);
        for (ProgrammeChange change : Comparing.of(past, now == null ? null : now.session())) {
            counts.merge(change.kind(), 1, Integer::sum);
            reader.change(change);
        }
    }

    private void digest(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<ChangeCount> counted() {
        return counts.entrySet().stream()
                .map(count -> new ChangeCount(count.getKey(), count.getValue()))
                .toList();
    }
}
