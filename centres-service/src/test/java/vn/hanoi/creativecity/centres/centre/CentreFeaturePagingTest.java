package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.ogc.Maps;
import vn.hanoi.creativecity.testing.Database;

/** Whoever follows {@code next} to the end has every feature once, whatever happens on the way. */
@QuarkusTest
class CentreFeaturePagingTest {

    private final List<String> slugs = new ArrayList<>();
    private String word;

    @BeforeEach
    void makeSeven() {
        word = NewCentre.word();
        for (String name : List.of("Đ", "B", "A", "C", "Â", "E", "D")) {
            slugs.add(NewCentre.named(name + " " + word).at(105.7, 21).published());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 8})
    void everyOneComesOnceInTheOrderInWhichTheyWereRecorded(int limit) {
        List<String> found = new ArrayList<>();
        List<JsonNode> pages = Maps.pages(Api::nobody, Maps.CENTRES + "?q=" + word + "&limit=" + limit);
        pages.forEach(page -> found.addAll(Maps.slugs(page)));
        assertEquals(slugs, found);
        assertEquals((7 + limit - 1) / limit, pages.size());
    }

    @Test
    void theNextPageAsksForTheSame() {
        String first =
                Maps.CENTRES + "?q=" + word + "&bbox=105,20,106,22&datetime=../2030-01-01T00:00:00Z&limit=3&f=json";
        assertEquals(
                slugs,
                Maps.pages(Api::nobody, first).stream()
                        .flatMap(page -> Maps.slugs(page).stream())
                        .toList());
    }

    @Test
    void noneIsMissedOrComesTwiceThoughTheyGetOtherNames() {
        String path = Maps.CENTRES + "?q=" + word + "&limit=3";
        JsonNode first = Maps.get(path);
        rename(slugs.get(0), "Z");
        rename(slugs.get(4), "0");
        JsonNode second = Maps.get(Maps.href(first, "next"));
        String late = NewCentre.named("00 " + word).published();
        JsonNode third = Maps.get(Maps.href(second, "next"));
        assertEquals(slugs.subList(0, 3), Maps.slugs(first));
        assertEquals(slugs.subList(3, 6), Maps.slugs(second));
        assertEquals(List.of(slugs.get(6), late), Maps.slugs(third));
    }

    /** Requirement 22, {@code /req/core/fc-limit-response-1}. */
    @ParameterizedTest
    @ValueSource(strings = {"10001", "99999", "9223372036854775807"})
    void aLimitBeyondTheGreatestIsTheGreatest(String limit) {
        assertEquals(slugs, Maps.slugs(Maps.get(Maps.CENTRES + "?q=" + word + "&limit=" + limit)));
    }

    @Test
    void tenComeWhereNobodySaysHowMany() {
        for (int i = 0; i < 4; i++) {
            slugs.add(NewCentre.named(i + " " + word).published());
        }
        assertEquals(slugs.subList(0, 10), Maps.slugs(Maps.get(Maps.CENTRES + "?q=" + word)));
    }

    @Test
    void aCursorBelongsToItsFilter() {
        String next = Maps.href(Maps.get(Maps.CENTRES + "?limit=1&q=" + word), "next");
        for (String other :
                List.of("&kind=creative_space", "&bbox=105,20,106,22", "&datetime=2020-01-01T00:00:00Z/..")) {
            assertEquals(
                    Refusal.of(400, "invalid-parameter", "parameter cursor cursor_of_another_list"),
                    Refusal.in(Api.nobody().urlEncodingEnabled(false).get(next + other)),
                    other);
        }
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter cursor cursor_of_another_list"),
                Refusal.in(Api.nobody().urlEncodingEnabled(false).get(next.replace(Maps.CENTRES, Maps.WALKING_SPACES))),
                "another collection");
    }

    @Test
    void tenThousandComeAtOnce() {
        String place = NewCentre.word();
        Database.change("""
                insert into centre (id, version, slug, kind, name_vi, disciplines, publication, lifecycle, lon, lat, min_lon,
                    min_lat, max_lon, max_lat, geometry, assumed, created_at, updated_at)
                select uuidv7(), 0, ? || '-' || i, 'CREATIVE_SPACE', 'Nơi ' || ? || ' ' || i, '{}', 'PUBLISHED', 'OPERATING',
                    -150, 10, -150, 10, -150, 10, '{"type": "Point", "coordinates": [-150, 10]}', '{}',
                    now() + i * interval '1 microsecond', now()
                from generate_series(1, 10001) i""", place, place);
        JsonNode page = Maps.get(Maps.CENTRES + "?limit=10000&q=" + place);
        assertEquals(10_000, page.path("features").size());
        assertEquals(place + "-1", page.at("/features/0/properties/slug").asText());
        assertEquals(place + "-10000", page.at("/features/9999/properties/slug").asText());
        JsonNode last = Maps.get(Maps.href(page, "next"));
        assertEquals(List.of(place + "-10001"), Maps.slugs(last));
        Database.change("delete from centre where slug like ? || '-%'", place);
    }

    private void rename(String slug, String name) {
        assertEquals(
                200,
                Api.patch(
                                Api.staff(),
                                "/v1/centres/" + slug,
                                NewCentre.etag(slug),
                                Map.of("name", Map.of("vi", name + " " + word)))
                        .statusCode());
    }
}
