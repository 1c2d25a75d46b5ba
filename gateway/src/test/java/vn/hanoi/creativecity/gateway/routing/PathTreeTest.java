package vn.hanoi.creativecity.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.gateway.contract.Operation;

class PathTreeTest {

    private final PathTree tree = new PathTree(Stream.of(
                    "/",
                    "/v1/centres",
                    "/v1/centres/{id}",
                    "/v1/centres/{centre}/spaces",
                    "/v1/centres/near",
                    "/ogc",
                    "/ogc/",
                    "/v1/exports",
                    "/v1/exports/{collection}",
                    "/v1/exports/calls",
                    "/ogc/collections/{collection}",
                    "/ogc/collections/centres/items",
                    "/v1/calendars/{name}",
                    "/v1/calendars/{name}.ics",
                    "/v1/calendars/hncdf{year}.ics",
                    "/v1/festival-editions/{id}/schedule.json")
            .map(PathTreeTest::reading)
            .toList());

    @ParameterizedTest
    @CsvSource({
        "'', /",
        "v1/centres, /v1/centres",
        "v1/centres/van-mieu, /v1/centres/{id}",
        "v1/centres/near, /v1/centres/near",
        "v1/centres/nearby, /v1/centres/{id}",
        "ogc, /ogc",
        "ogc/, /ogc/",
        "ogc/collections/centres, /ogc/collections/{collection}",
        "ogc/collections/other, /ogc/collections/{collection}",
        "ogc/collections/centres/items, /ogc/collections/centres/items",
        "v1/centres/van-mieu/spaces, /v1/centres/{centre}/spaces",
        "v1/exports, /v1/exports",
        "v1/exports/centres, /v1/exports/{collection}",
        "v1/exports/calls, /v1/exports/calls",
        "v1/calendars/festival, /v1/calendars/{name}",
        "v1/calendars/festival.ics, /v1/calendars/{name}.ics",
        "v1/calendars/hncdf2026.ics, /v1/calendars/hncdf{year}.ics",
        "v1/calendars/.ics, /v1/calendars/{name}",
        "v1/festival-editions/2026/schedule.json, /v1/festival-editions/{id}/schedule.json"
    })
    void aPathIsFoundByItsSegments(String path, String template) {
        assertEquals(Optional.of(template), find(path).map(KnownPath::template));
    }

    @ParameterizedTest
    @CsvSource({
        "v1",
        "v2/centres",
        "v1/centres/",
        "v1//centres",
        "ogc//",
        "ogc/collections",
        "ogc/collections/other/items",
        "v1/centres/a/b",
        "v1/centres/near/spaces",
        "v1/centres/a/spaces/b",
        "v1/festival-editions/2026/schedule.xml"
    })
    void anythingElseIsNotThere(String path) {
        assertEquals(Optional.empty(), find(path));
    }

    @Test
    void headIsThereWhereverGetIs() {
        KnownPath path = find("v1/centres").orElseThrow();
        assertEquals("GET", path.operation("HEAD").orElseThrow().method());
        assertEquals("GET, HEAD, OPTIONS", path.allow());
        assertEquals(Optional.empty(), path.operation("get"));
    }

    @Test
    void oneOperationCannotBeThereTwice() {
        assertThrows(
                IllegalStateException.class,
                () -> new PathTree(List.of(reading("/v1/centres/{id}"), reading("/v1/centres/{slug}"))));
    }

    private Optional<KnownPath> find(String path) {
        return tree.find(path.isEmpty() ? List.of() : Arrays.asList(path.split("/", -1)));
    }

    private static Operation reading(String template) {
        return new Operation("GET", template, Optional.empty(), List.of(), OptionalLong.empty());
    }
}
