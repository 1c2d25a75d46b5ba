package vn.hanoi.creativecity.platform.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thành cổ Sơn Tây                | thanh-co-son-tay",
                "Không gian đi bộ Đống Đa        | khong-gian-di-bo-dong-da",
                "Văn Miếu – Quốc Tử Giám         | van-mieu-quoc-tu-giam",
                "ĐƯỜNG SÁCH HÀ NỘI               | duong-sach-ha-noi",
                "ướ ườ ưở ưỡ ượ ẩ ẫ ặ ẻ ỗ ỹ ỵ    | uo-uo-uo-uo-uo-a-a-a-e-o-y-y",
                "  «Phố» (sách): 19/12, Hà Nội!  | pho-sach-19-12-ha-noi",
                "Zone 9½                         | zone-9",
                "東京                            | ''",
                "!?                              | ''",
                "Hà Nội 東京                     | ha-noi"
            })
    void aNameBecomesASlug(String name, String slug) {
        assertEquals(slug, Slugs.of(name));
        assertEquals(slug, Slugs.of(Normalizer.normalize(name, Normalizer.Form.NFD)), "however it is encoded");
        assertTrue(slug.isEmpty() || slug.matches(Slugs.PATTERN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "đ", "a\n"})
    void whatIsNoSlugIsSeen(String text) {
        assertFalse(text.matches(Slugs.PATTERN));
    }

    @Test
    void aTextOfManyWordsIsNoBurden() {
        assertTrue(("a" + "-b-cc".repeat(100_000)).matches(Slugs.PATTERN));
        assertFalse(("a" + "-b-cc".repeat(100_000) + "-").matches(Slugs.PATTERN));
    }

    @Test
    void aLongNameIsCutWithoutAHangingHyphen() {
        assertEquals("a".repeat(100), Slugs.of("a".repeat(101)));
        assertEquals("a".repeat(99), Slugs.of("a".repeat(99) + " b"));
        assertEquals("a".repeat(98) + "-b", Slugs.of("a".repeat(98) + " bc"));
    }
}
