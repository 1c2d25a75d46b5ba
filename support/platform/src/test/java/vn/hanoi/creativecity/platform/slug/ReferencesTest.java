package vn.hanoi.creativecity.platform.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    private static final String ID = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    @Test
    void anIdIsAUuidInFull() {
        assertEquals(Optional.of(UUID.fromString(ID)), References.id(ID));
        assertEquals(Optional.of(UUID.fromString(ID)), References.id(ID.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pho-sach", "1-1-1-1-1", "0197b3c27a517c3e9d1f2b1c4a5e6f70", "{" + ID + "}", ID + "0"})
    void everythingElseIsAName(String reference) {
        assertEquals(Optional.empty(), References.id(reference));
    }

    @Test
    void onlyAnotherNameIsAFormerOne() {
        assertTrue(References.isFormer("pho-sach-cu", "pho-sach"));
        assertFalse(References.isFormer("pho-sach", "pho-sach"));
        assertFalse(References.isFormer(ID, "pho-sach"));
    }
}
