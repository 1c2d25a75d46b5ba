package vn.hanoi.creativecity.platform.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told of a resource that was not written itself. */
class SightTest {

    private static final Subject SUBJECT = new Subject("trees", UUID.randomUUID());
    private static final Waiting CAUSE = new Waiting(SUBJECT, 7, Instant.EPOCH);

    @Test
    void whoSeesWhatItShowsIsToldThatThisHasChanged() {
        assertEquals(
                change(Set.of("sovico", "staff"), Set.of()),
                sight(Set.of("public", "staff"), Set.of("public", "staff"))
                        .changeBecauseOf(SUBJECT, CAUSE, Set.of("sovico", "staff")));
    }

    @Test
    void whoHasSeenItBeforeIsNotToldThatOthersSeeItToo() {
        assertEquals(
                change(Set.of("sovico"), Set.of("public")),
                sight(Set.of("public", "staff"), Set.of("sovico", "staff")).changeBecauseOf(SUBJECT, CAUSE, Set.of()));
    }

    @Test
    void whatWasNeverToldOfIsToldToAllWhoSeeIt() {
        assertEquals(
                change(Set.of("public", "staff"), Set.of()),
                new Sight(null, state(Set.of("public", "staff"))).changeBecauseOf(SUBJECT, CAUSE, Set.of()));
    }

    private static Sight sight(Set<String> before, Set<String> now) {
        return new Sight(state(before), state(now));
    }

    private static Sight.State state(Set<String> audience) {
        return new Sight.State(3, audience, "Sấu");
    }

    private static Placed change(Set<String> told, Set<String> lost) {
        return new Placed(SUBJECT, 3, ChangeKind.CHANGED, Instant.EPOCH, told, lost);
    }
}
