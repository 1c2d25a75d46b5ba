package vn.hanoi.creativecity.platform.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsGrowWithTime() {
        List<String> ids =
                Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    @Test
    void anIdIsOfVersionSevenAndTellsTheTime() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();
        long after = System.currentTimeMillis();

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        long millis = id.getMostSignificantBits() >>> 16;
        assertTrue(before <= millis && millis <= after + 1, id::toString);
    }
}
