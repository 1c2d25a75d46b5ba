package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;

@QuarkusTest
class CentreFilterTest {

    private String word;

    @BeforeEach
    void findOnlyWhatThisTestMakes() {
        word = NewCentre.word();
    }

    @Test
    void severalKindsAreOneOrTheOther() {
        String space = centre().draft();
        String walk = centre().with("kind", "walking_space").draft();
        centre().with("kind", "design_centre").draft();
        assertFound("kind=walking_space", walk);
        assertFound("kind=walking_space,creative_space", walk, space);
    }

    @Test
    void severalLifecyclesAreOneOrTheOther() {
        String proposed = centre().draft();
        String approved = centre().draft();
        String closed = centre().draft();
        NewCentre.move(approved, "lifecycle", "approved");
        NewCentre.move(closed, "lifecycle", "closed");
        assertFound("lifecycle=approved", approved);
        assertFound("lifecycle=proposed,closed", proposed, closed);
    }

    @Test
    void oneSharedDisciplineIsEnough() {
        String both = centre().with("disciplines", List.of("design", "film")).draft();
        String music = centre().with("disciplines", List.of("music")).draft();
        centre().draft();
        assertFound("discipline=film", both);
        assertFound("discipline=music,design", both, music);
        assertFound("discipline=gastronomy");
    }

    @Test
    void staffTellDraftsFromPublishedOnes() {
        String draft = centre().draft();
        String published = centre().published();
        assertFound("publication=draft", draft);
        assertFound("publication=published,draft", draft, published);
        assertFound("publication=archived");
    }

    @Test
    void aUnitIsTheOneOfToday() {
        String here = centre().with("unit", "00592").draft();
        centre().with("unit", "00226").draft();
        centre().with("formerUnit", "00592").draft();
        centre().draft();
        assertFound("unit=00592", here);
        assertFound("unit=99999");
    }

    @Test
    void aDistrictOfBeforeIsWhereThePlanPutACentreOrAUnitInside() {
        String named = centre().with("formerUnit", "274").draft();
        String inside = centre().with("formerUnit", "09880").draft();
        centre().with("formerUnit", "006").draft();
        centre().draft();
        assertFound("formerUnit=274", named, inside);
        assertFound("formerUnit=09880", inside);
    }

    @Test
    void aCentreThatThePlanPutNowhereIsFoundByWhatItsUnitCameOutOf() {
        String today = centre().with("unit", "09877").draft();
        assertFound("formerUnit=274", today);
        assertFound("formerUnit=09892", today);
        assertFound("formerUnit=268", today);
        assertFound("formerUnit=006");
    }

    @Test
    void whatThePlanNamedOutweighsTheSuccession() {
        String inHoaiDuc =
                centre().with("unit", "09877").with("formerUnit", "274").draft();
        assertFound("formerUnit=09880", inHoaiDuc);
        // Dương Nội went into the same commune, but from another district than the plan named.
        assertFound("formerUnit=09886");
        assertFound("formerUnit=268");
    }

    @Test
    void allFiltersMustHoldTogether() {
        String right = everything().draft();
        everything().with("kind", "exchange_centre").draft();
        everything().with("disciplines", List.of("film")).draft();
        everything().with("unit", "00226").draft();
        everything().with("formerUnit", "006").draft();
        everything().at(105.74, 20.999).draft();
        assertFound(
                "kind=creative_space&lifecycle=proposed&publication=draft&discipline=design&unit=09877&formerUnit=274"
                        + "&near=105.727,20.999&radius=500&bbox=105.7,20.9,105.8,21.1",
                right);
    }

    private NewCentre everything() {
        return centre().with("disciplines", List.of("design", "music"))
                .with("unit", "09877")
                .with("formerUnit", "274")
                .at(105.727, 20.999);
    }

    private NewCentre centre() {
        return NewCentre.named("Lọc " + word);
    }

    private void assertFound(String filter, String... slugs) {
        List<String> found = Api.slugs(Api.staff().get("/v1/centres?limit=200&q=" + word + "&" + filter));
        assertEquals(new TreeSet<>(Set.of(slugs)), new TreeSet<>(found), filter);
        assertEquals(
                slugs.length,
                Api.json(Api.staff().get("/v1/centres?limit=1&count=true&q=" + word + "&" + filter))
                        .path("total")
                        .asInt(),
                filter);
    }
}
