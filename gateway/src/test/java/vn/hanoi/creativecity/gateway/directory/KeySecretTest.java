package vn.hanoi.creativecity.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

    @Test
    void noTwoAreAlikeAndAllAreWellFormed() {
        Set<KeySecret> made = Stream.generate(KeySecret::random).limit(1_000).collect(Collectors.toSet());
        assertEquals(1_000, made.size());
        assertEquals(List.of(), made.stream().filter(key -> !key.isWellFormed()).toList());
    }

    @Test
    void oneThatIsMistypedAnywhereIsNoneAnyMore() {
        String key = KeySecret.random().text();
        for (int i = 0; i < key.length(); i++) {
            char other = key.charAt(i) == 'a' ? 'b' : 'a';
            String mistyped = key.substring(0, i) + other + key.substring(i + 1);
            assertEquals(false, new KeySecret(mistyped).isWellFormed(), mistyped);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hncc_",
                "abc",
                "hncc_é",
                "HNCC_0000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNoKeyIsNone(String text) {
        assertEquals(false, new KeySecret(text).isWellFormed());
    }

    @Test
    void itNeverShowsItself() {
        KeySecret key = KeySecret.random();
        assertEquals(key.prefix() + "…", key.toString());
        assertEquals("no key", new KeySecret("secret").toString());
    }

    @Test
    void whatTheDatabaseSaidHoldsForTwoSecondsAndForAMinuteWithoutIt() {
        Instant confirmed = Instant.parse("2026-11-20T00:00:00Z");
        KnownClient client = new KnownClient(UUID.randomUUID(), "a", Optional.empty(), Set.of(), Set.of(), Map.of());
        KnownKey key = new KnownKey(UUID.randomUUID(), client, confirmed.plusSeconds(30), confirmed);
        assertEquals(true, key.isFreshAt(confirmed.plusMillis(1_999)));
        assertEquals(false, key.isFreshAt(confirmed.plusSeconds(2)));
        assertEquals(true, key.isUsableAt(confirmed.plusSeconds(29)));
        assertEquals(false, key.isUsableAt(confirmed.plusSeconds(30)));
        KnownKey lasting = new KnownKey(UUID.randomUUID(), client, confirmed.plusSeconds(3_000), confirmed);
        assertEquals(true, lasting.isUsableAt(confirmed.plusSeconds(59)));
        assertEquals(false, lasting.isUsableAt(confirmed.plusSeconds(60)));
    }
}
