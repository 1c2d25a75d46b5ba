package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lan@example.org",
                "Lan.Tran+hanoi@mail.example.org",
                "o'brien_x@a-b.example",
                "x@xn--h-ni-0qa5b.vn",
                "1234567890123456789012345678901234567890123456789012345678901234@example.org"
            })
    void anAddressOfMail(String address) {
        assertEquals(address, Recipient.of(address, null).address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lan",
                "lan@",
                "@example.org",
                "lan@localhost",
                "lan@@example.org",
                "lan @example.org",
                "lan@example.org ",
                "lan@example.org\n",
                "lan@example.org\r\nBcc: minh@example.org",
                "Lan <lan@example.org>",
                "lan@example.org,minh@example.org",
                "\"lan\"@example.org",
                ".lan@example.org",
                "lan..tran@example.org",
                "lan@-example.org",
                "lan@example..org",
                "lan@[127.0.0.1]",
                "trần@example.org",
                "lan@hànội.vn",
                "12345678901234567890123456789012345678901234567890123456789012345@example.org"
            })
    void noAddressOfMail(String text) {
        assertThrows(IllegalArgumentException.class, () -> Recipient.of(text, null));
    }

    @Test
    void anAddressHasAnEnd() {
        String longest = "a".repeat(64) + "@" + "b.".repeat(93) + "org";
        assertEquals(254, longest.length());
        assertEquals(longest, Recipient.of(longest, null).address());
        assertThrows(
                IllegalArgumentException.class,
                () -> Recipient.of("a".repeat(64) + "@" + "b.".repeat(93) + "info", null));
        assertThrows(IllegalArgumentException.class, () -> Recipient.of("a@" + "b.".repeat(100_000) + "org", null));
    }

    @Test
    void aNameIsOneLine() {
        assertEquals(
                "Trần Thị Lan",
                Recipient.of("lan@example.org", " Trần\r\n\tThị  Lan\u0000 ").name());
        assertEquals(null, Recipient.of("lan@example.org", " ").name());
    }
}
