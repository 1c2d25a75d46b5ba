package vn.hanoi.creativecity.gateway.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.partner.PartnerDashboard.OwnAgreement;
import vn.hanoi.creativecity.gateway.partner.PartnerDashboard.OwnCentre;
import vn.hanoi.creativecity.gateway.partner.PartnerDashboard.OwnInterest;

/** Puts the dashboard of a partner together. */
final class Dashboards {

    private static final String INTERESTS = "interests";

    private static final String AGREEMENTS = "/v1/agreements";

    private static final Predicate<JsonNode> PAGE_OF_AGREEMENTS = Form.pageOf(
                    Form.named("id").and(agreement -> Form.named("id").test(agreement.path("centre"))))
            .and(page -> !page.hasNonNull("next") || page.path("next").asText().startsWith(AGREEMENTS + "?"));

    private static final Predicate<JsonNode> PAGE_OF_INTERESTS = Form.pageOf(Form.named("project"));

    /** Instants without their Z stand in the order of time, however many digits their seconds have. */
    private static final Comparator<OwnInterest> NEWEST_FIRST = Comparator.comparing((OwnInterest own) ->
                    own.interest().path("createdAt").asText().replace("Z", ""))
            .reversed();

    /** Of so many agreements, and of their centres, more is told than the agreements themselves. */
    private static final int DETAILED = 50;

    /** A list of interests, and the project of each. */
    private record Interested(Part interests, Supplier<List<Part>> projects) {}

    private Dashboards() {}

    /** @param seesInterests whether who asks is somebody who may have interests */
    static PartnerDashboard of(List<String> organisations, boolean seesInterests, Composition composition) {
        List<Part> asked = organisations.stream()
                .map(slug -> composition.ask(
                        Upstream.CENTRES, AGREEMENTS + "?limit=200&organisation=" + Addresses.value(slug)))
                .toList();
        List<Interested> interests = organisations.stream()
                .filter(_ -> seesInterests)
                .map(slug ->
                        composition.ask(Upstream.IDEAS, "/v1/interests?limit=50&organisation=" + Addresses.value(slug)))
                .map(list -> new Interested(
                        list,
                        list.then(
                                PAGE_OF_INTERESTS,
                                page -> items(page)
                                        .map(interest -> project(interest, composition))
                                        .toList())))
                .toList();
        List<JsonNode> agreements = asked.stream()
                .flatMap(first -> all(first, composition).stream())
                .toList();
        return new PartnerDashboard(
                organisations,
                Totals.of(agreements.stream()
                        .map(agreement -> composition.read(agreement, Totals.Amounts.class, Upstream.CENTRES))
                        .toList()),
                centres(agreements, composition),
                interests(interests),
                composition.warnings());
    }

    /** All pages: a total of some of the agreements would be wrong. */
    private static List<JsonNode> all(Part first, Composition composition) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = first.required(PAGE_OF_AGREEMENTS);
        page.path("items").forEach(found::add);
        while (page.hasNonNull("next")) {
            page = composition.ask(Upstream.CENTRES, page.path("next").asText()).required(PAGE_OF_AGREEMENTS);
            page.path("items").forEach(found::add);
        }
        return found;
    }

    private static List<OwnCentre> centres(List<JsonNode> agreements, Composition composition) {
        Map<String, List<JsonNode>> byCentre = new LinkedHashMap<>();
        Map<String, Part> contributions = new LinkedHashMap<>();
        Map<String, Part> observations = new LinkedHashMap<>();
        for (JsonNode agreement : agreements) {
            String centre = id(agreement.path("centre"));
            byCentre.computeIfAbsent(centre, _ -> new ArrayList<>()).add(agreement);
            if (contributions.size() < DETAILED) {
                contributions.put(
                        id(agreement),
                        composition.ask(
                                Upstream.CENTRES,
                                AGREEMENTS + "/" + id(agreement) + "/contributions?limit=20&sort=-contributedOn"));
                observations.computeIfAbsent(
                        centre,
                        _ -> composition.ask(Upstream.CENTRES, "/v1/centres/" + centre + "/observations?limit=20"));
            }
        }
        return byCentre.entrySet().stream()
                .map(own -> new OwnCentre(
                        own.getValue().getFirst().path("centre"),
                        own.getValue().stream()
                                .map(agreement -> new OwnAgreement(
                                        agreement, orNull(contributions.get(id(agreement)), "contributions")))
                                .toList(),
                        orNull(observations.get(own.getKey()), "observations")))
                .toList();
    }

    /** Null where no list of interests can be had. */
    private static List<OwnInterest> interests(List<Interested> lists) {
        List<OwnInterest> found = new ArrayList<>();
        boolean isKnown = false;
        for (Interested list : lists) {
            Optional<JsonNode> page = list.interests().optional(INTERESTS, PAGE_OF_INTERESTS);
            isKnown |= page.isPresent();
            Iterator<Part> projects = list.projects().get().iterator();
            page.stream()
                    .flatMap(Dashboards::items)
                    .forEach(interest -> found.add(new OwnInterest(
                            interest,
                            projects.next()
                                    .optional(INTERESTS + ".project", Form.named("id"))
                                    .orElse(null))));
        }
        found.sort(NEWEST_FIRST);
        return isKnown ? found : null;
    }

    private static Part project(JsonNode interest, Composition composition) {
        return composition.ask(
                Upstream.IDEAS, "/v1/projects/" + interest.path("project").asText());
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }

    private static JsonNode orNull(Part part, String name) {
        return part == null ? null : part.optional(name, Form.PAGE).orElse(null);
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText();
    }
}
