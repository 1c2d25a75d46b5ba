package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.testing.Database;

@QuarkusTest
class CentreOrderTest {

    @Test
    void lettersComeInTheOrderOfTheVietnameseAlphabet() {
        assertSorted(
                "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q",
                "r", "s", "t", "u", "ư", "v", "x", "y");
    }

    @Test
    void tonesComeLevelFallingHookedBrokenRisingHeavy() {
        assertSorted("ma", "mà", "mả", "mã", "má", "mạ", "mă", "mằ", "mẳ", "mẵ", "mắ", "mặ", "mâ");
    }

    @Test
    void tonesDecideOnlyBetweenTheSameLetters() {
        assertSorted("mạ an", "má bà", "ma cà");
    }

    @Test
    void caseDecidesLast() {
        assertSorted("đông", "Đông", "đồng", "Đồng", "e");
    }

    @Test
    void decomposedLettersAreTheSameLetters() {
        assertSorted("a\u0302\u0301n", "b", "đo", "e\u0302");
    }

    @Test
    void theOtherWayRoundIsTheReverse() {
        String word = NewCentre.word();
        for (String name : List.of("Bờ", "Ấn", "Đê", "An")) {
            NewCentre.named(name + " " + word).draft();
        }
        List<String> forth = names(word, "name");
        assertEquals(List.of("An", "Ấn", "Bờ", "Đê"), forth);
        assertEquals(forth.reversed(), names(word, "-name"));
    }

    @Test
    void timesOrderFromTheOldestOrFromTheNewest() {
        String word = NewCentre.word();
        String first = NewCentre.named("Một " + word).draft();
        String second = NewCentre.named("Hai " + word).draft();
        NewCentre.move(first, "lifecycle", "approved");
        assertEquals(List.of(first, second), slugs(word, "createdAt"));
        assertEquals(List.of(second, first), slugs(word, "-createdAt"));
        assertEquals(List.of(second, first), slugs(word, "updatedAt"));
        assertEquals(List.of(first, second), slugs(word, "-updatedAt"));
    }

    @Test
    void equalKeysAreOrderedByIdBothWays() {
        String word = NewCentre.word();
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            slugs.add(NewCentre.named("Cùng tên " + word).draft());
        }
        Database.change("update centre set created_at = now(), updated_at = now() where name_vi like ?", "%" + word);
        for (String sort : List.of("name", "createdAt", "updatedAt")) {
            assertEquals(slugs, slugs(word, sort), sort);
            assertEquals(slugs.reversed(), slugs(word, "-" + sort), sort);
        }
    }

    private static void assertSorted(String... names) {
        String word = NewCentre.word();
        List<String> shuffled = new ArrayList<>(List.of(names));
        Collections.shuffle(shuffled);
        shuffled.forEach(name -> NewCentre.named(name + " " + word).draft());
        assertEquals(List.of(names), names(word, "name"), "made as " + shuffled);
    }

    private static List<String> slugs(String word, String sort) {
        return Api.slugs(Api.staff().get("/v1/centres?limit=200&q=" + word + "&sort=" + sort));
    }

    /** The names without the word that finds them. */
    private static List<String> names(String word, String sort) {
        List<String> names = new ArrayList<>();
        JsonNode items = Api.json(Api.staff().get("/v1/centres?limit=200&q=" + word + "&sort=" + sort))
                .path("items");
        items.forEach(item -> names.add(item.path("name").path("vi").asText().replace(" " + word, "")));
        return names;
    }
}
