package vn.hanoi.creativecity.platform.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class ChangeFeedTest {

    private static final String FEED = "/v1/changes/forest";

    private final Forest forest;
    private final FeedReading nobody = FeedReading.from(InnerTokens.anonymous());
    private final FeedReading staff = FeedReading.from(InnerTokens.viewer("an").roles("admin"));
    private final FeedReading sovico =
            FeedReading.from(InnerTokens.viewer("sovico").organisations("sovico"));

    ChangeFeedTest(Forest forest) {
        this.forest = forest;
    }

    @Test
    void whatIsWrittenComesInTheOrderOfItsVersions() throws SQLException {
        UUID grove = forest.plantGrove("Bạch đàn", "public", "staff");
        UUID tree = forest.plantTree(grove);
        assertEquals(
                List.of("groves 0 created Bạch đàn", "trees 0 created Bạch đàn"), nobody.read(2, names(grove, tree)));

        forest.grow(tree);
        forest.grow(tree);
        assertEquals(
                List.of("trees 1 changed Bạch đàn", "trees 2 changed Bạch đàn"), nobody.read(2, names(grove, tree)));

        forest.fell(tree);
        assertEquals(List.of("trees 2 removed"), nobody.read(1, names(grove, tree)));
    }

    @Test
    void nowBeginsWithWhatChangesFromNowOn() throws SQLException {
        UUID before = forest.plantGrove("Bồ đề", "public", "staff");
        assertEquals(List.of("groves 0 created Bồ đề"), nobody.read(1, names(before)));
        FeedReading now = FeedReading.fromNow(InnerTokens.viewer("sovico").organisations("sovico"));
        UUID after = forest.plantGrove("Sao đen", "public", "staff");
        assertEquals(List.of("groves 0 created Sao đen"), now.read(1, names(before, after)));
    }

    @Test
    void whatTheViewerDoesNotSeeIsNotThere() throws SQLException {
        UUID secret = forest.plantGrove("Lim", "staff");
        forest.rename(secret, "Lim xanh");
        UUID seen = forest.plantGrove("Xoan", "public", "staff");

        assertEquals(List.of("groves 0 created Xoan"), nobody.read(1, names(secret, seen)));
        assertEquals(
                List.of("groves 0 created Lim xanh", "groves 1 changed Lim xanh", "groves 0 created Xoan"),
                staff.read(3, names(secret, seen)));
    }

    @Test
    void whatLeavesSomebodysSightIsGoneForThemAlone() throws SQLException {
        UUID grove = forest.plantGrove("Gỗ sưa", "public", "staff");
        UUID tree = forest.plantTree(grove);
        nobody.read(2, names(grove, tree));
        sovico.read(2, names(grove, tree));
        staff.read(2, names(grove, tree));

        forest.show(grove, "sovico", "staff");

        assertEquals(List.of("groves 1 removed", "trees 0 removed"), nobody.read(2, names(grove, tree)));
        assertEquals(List.of("groves 1 changed Gỗ sưa", "trees 0 changed Gỗ sưa"), sovico.read(2, names(grove, tree)));

        forest.show(grove, "staff");

        assertEquals(List.of("groves 2 removed", "trees 0 removed"), sovico.read(2, names(grove, tree)));
        UUID after = forest.plantGrove("Xoan", "public", "staff");
        assertEquals(
                List.of("groves 0 created Xoan"),
                nobody.read(1, names(grove, tree, after)),
                "who was told already is not told what happens out of sight");
    }

    @Test
    void whatComesIntoSightComesWithAllThatIsSeenWithIt() throws SQLException {
        UUID grove = forest.plantGrove("Tre", "staff");
        UUID tree = forest.plantTree(grove);
        staff.read(2, names(grove, tree));

        forest.show(grove, "public", "staff");

        assertEquals(List.of("groves 1 changed Tre", "trees 0 changed Tre"), nobody.read(2, names(grove, tree)));
    }

    @Test
    void whoseDocumentTellsOfAnotherChangesWithIt() throws SQLException {
        UUID grove = forest.plantGrove("Đa", "public", "staff");
        UUID tree = forest.plantTree(grove);
        nobody.read(2, names(grove, tree));

        forest.rename(grove, "Đa búp đỏ");

        assertEquals(
                List.of("groves 1 changed Đa búp đỏ", "trees 0 changed Đa búp đỏ"), nobody.read(2, names(grove, tree)));
    }

    @Test
    void whatIsHiddenForAMomentIsNotLostToWhoReadsThen() throws SQLException {
        UUID grove = forest.plantGrove("Sấu", "public", "staff");
        UUID tree = forest.plantTree(grove);
        staff.read(2, names(grove, tree));
        List<String> read = new ArrayList<>();
        try (Connection halt = forest.haltSequencer()) {
            forest.show(grove, "staff");
            read.addAll(nobody.readOnce(names(grove, tree)));
            forest.show(grove, "public", "staff");
            halt.rollback();
        }
        staff.read(2, names(grove));
        read.addAll(nobody.readOnce(names(grove, tree)));

        assertEquals(
                List.of(
                        "groves 0 created Sấu",
                        "trees 0 created Sấu",
                        "groves 1 changed Sấu",
                        "groves 2 changed Sấu",
                        "trees 0 changed Sấu"),
                read);
    }

    @Test
    void aCollectionCanBeAskedForAlone() throws SQLException {
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        UUID tree = forest.plantTree(grove);
        nobody.read(2, names(grove, tree));

        Set<String> collections = new TreeSet<>();
        Api.anonymous()
                .get(FEED + "?limit=1000&collection=trees")
                .json()
                .path("items")
                .forEach(item -> collections.add(item.path("collection").asText()));

        assertEquals(Set.of("trees"), collections);
    }

    @Test
    void aPageIsNoLongerThanAskedForAndLeadsOn() throws SQLException {
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        UUID one = forest.plantTree(grove);
        UUID other = forest.plantTree(grove);
        String start = nobody.next();
        nobody.read(3, names(grove, one, other));

        Answer first = Api.anonymous().get(start.replace("limit=1000", "limit=2"));
        Answer second = Api.anonymous().get(first.json().path("next").asText());

        assertEquals(2, first.json().path("items").size());
        assertEquals(true, first.json().path("more").asBoolean());
        assertEquals(other.toString(), second.json().at("/items/0/id").asText());
        assertEquals("no-store", first.header("Cache-Control"));
    }

    @Test
    void aChangeIsShownWithWhereItIsRead() throws SQLException {
        UUID grove = forest.plantGrove("Tre", "public", "staff");
        String start = nobody.next();
        nobody.read(1, names(grove));

        JsonNode item = Api.anonymous().get(start).json().at("/items/0");

        assertEquals("/v1/groves/" + grove, item.path("href").asText());
        assertEquals(
                "{\"id\":\"%s\",\"version\":0,\"name\":\"Tre\"}".formatted(grove),
                item.path("document").toString());
    }

    @Test
    void aDocumentShowsEachWhatTheyMaySeeOfIt() throws SQLException {
        String publicStart = nobody.next();
        String staffStart = staff.next();
        UUID spring = UUID.randomUUID();
        forest.run(
                "insert into spring (id, name_vi, flow, uses, seen_by) values (?, 'Suối Mơ', 1, '{}', '{public,staff}')",
                spring);
        nobody.read(1, names(spring));
        staff.read(1, names(spring));

        assertEquals(
                List.of(false, true),
                List.of(
                        document(Api.anonymous().get(publicStart), spring).has("depthM"),
                        document(Api.of(InnerTokens.viewer("an").roles("admin")).get(staffStart), spring)
                                .has("depthM")));
    }

    private static JsonNode document(Answer page, UUID id) {
        for (JsonNode item : page.json().path("items")) {
            if (item.path("id").asText().equals(id.toString())) {
                return item.path("document");
            }
        }
        throw new AssertionError(page.json());
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertEquals(
                "400 invalid-parameter parameter cursor malformed_cursor",
                Api.anonymous().get(FEED + "?cursor=AAAA").problem());
        assertEquals(
                "400 invalid-parameter parameter cursor malformed_cursor",
                Api.anonymous().get(FEED + "?cursor=%20").problem());
        assertEquals(
                "400 invalid-parameter parameter cursor cursor_of_another_list",
                Api.anonymous().get(nobody.next() + "&collection=trees").problem());
        assertEquals(
                "400 invalid-parameter parameter collection unknown_value",
                Api.anonymous().get(FEED + "?collection=stones").problem());
        assertEquals(
                "400 invalid-parameter parameter wait out_of_range",
                Api.anonymous().get(FEED + "?wait=31").problem());
    }

    @Test
    void whoSeesMoreOrLessThanBeforeBeginsAgain() {
        Answer answer = Api.of(InnerTokens.viewer("an").roles("admin")).get(nobody.next());

        assertEquals("410 cursor-expired", answer.problem());
        assertEquals("</v1/exports>; rel=\"alternate\"", answer.header("Link"));
    }

    private static Set<String> names(UUID... ids) {
        return Arrays.stream(ids).map(UUID::toString).collect(Collectors.toSet());
    }
}
