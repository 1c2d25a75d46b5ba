package vn.hanoi.creativecity.centres.heritage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.centre.NewCentre;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;

/** Which adaptations the figure counts, and why it leaves out the others. */
@QuarkusTest
class OpenAdaptationsTest {

    @Inject
    OpenAdaptations measure;

    @Test
    void whatIsOpenOnAPublishedSiteCountsForGoodOrForATime() {
        String site = Sites.published();
        long before = figure().value();
        String lasting = Sites.adapted(site);
        String temporary = Sites.adapted(site, "temporary", true);
        Sites.open(lasting);
        Sites.open(temporary);

        assertEquals("open_adaptations", measure.name());
        assertEquals(before + 2, figure().value());
        assertEquals(List.of("null", "null"), reasons(lasting, temporary));
        Sites.move(temporary, "ended");
        assertEquals(before + 1, figure().value());
        assertEquals(List.of("null", "ended"), reasons(lasting, temporary));
    }

    @Test
    void theOthersAreLeftOutAndItIsSaidWhy() {
        String site = Sites.published();
        String identified = Sites.adapted(site);
        String cancelled = Sites.adapted(site);
        Sites.move(cancelled, "cancelled");
        String assumed = Sites.adapted(site, "assumed", List.of("lifecycle"));
        Sites.open(assumed);
        String forgotten = Sites.adapted(site, "openUntil", "2023-12-31");
        Sites.open(forgotten);

        assertEquals(
                List.of("not_open", "cancelled", "assumed_lifecycle", "past_its_last_day"),
                reasons(identified, cancelled, assumed, forgotten));
    }

    @Test
    void whatThePublicDoesNotSeeIsNotEvenNamed() {
        String draft = Sites.draft("Kín " + NewCentre.word());
        String hidden = Sites.adapted(draft);
        Sites.open(hidden);
        assertEquals(List.of("not there"), reasons(hidden));
        Sites.publish(draft, "published");
        assertEquals(List.of("null"), reasons(hidden));
        assertEquals(
                Sites.id(hidden),
                figure().counted().stream()
                        .map(Fact::slug)
                        .filter(Sites.id(hidden)::equals)
                        .findFirst()
                        .orElse("absent"));
        assertEquals(200, Api.nobody().get(hidden).statusCode());
    }

    private List<String> reasons(String... adaptations) {
        Figure figure = figure();
        return Stream.of(adaptations)
                .map(path -> Stream.concat(figure.counted().stream(), figure.notCounted().stream())
                        .filter(fact -> fact.id().toString().equals(Sites.id(path)))
                        .map(fact -> String.valueOf(fact.reason()))
                        .findFirst()
                        .orElse("not there"))
                .toList();
    }

    private Figure figure() {
        return QuarkusTransaction.requiringNew().call(measure::figure);
    }
}
