package vn.hanoi.creativecity.gateway.profile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.profile.CentreProfile.HostedProgramme;

/** Puts the profile of a centre together. */
@Singleton
class Profiles {

    private static final String PROGRAMMES = "supportProgrammes";

    private final Clock clock;

    Profiles(Clock clock) {
        this.clock = clock;
    }

    /** Asks for everything at once, and for the projects of the programmes as soon as these are known. */
    CentreProfile of(JsonNode centre, Composition composition) {
        String slug = centre.path("slug").asText();
        String path = "/v1/centres/" + slug;
        String now = Addresses.minute(clock.instant());
        Part programmes = composition.ask(
                Upstream.IDEAS, "/v1/support-programmes?state=open,running&limit=20&hostCentre=" + slug);
        Part opening = composition.ask(Upstream.CENTRES, path + "/opening-hours/status?at=" + now);
        Part spaces = composition.ask(Upstream.CENTRES, path + "/spaces?limit=100");
        Part connections = composition.ask(Upstream.CENTRES, "/v1/connections?current=true&limit=100&centre=" + slug);
        Part agreements = composition.ask(Upstream.CENTRES, "/v1/agreements?limit=50&centre=" + slug);
        Part sessions = composition.ask(Upstream.EVENTS, "/v1/sessions?limit=20&centre=" + slug + "&from=" + now);
        Part calls = composition.ask(Upstream.IDEAS, "/v1/calls?phase=open&limit=20&centre=" + slug);
        List<HostedProgramme> hosted = programmes
                .optional(PROGRAMMES, Form.pageOf(Form.named("id")))
                .map(page -> hosted(page.path("items"), composition))
                .orElse(null);
        return new CentreProfile(
                centre,
                opening.optional("opening", Form.with("isOpen")).orElse(null),
                orNull(spaces, "spaces"),
                orNull(connections, "connections"),
                orNull(agreements, "agreements"),
                orNull(sessions, "sessions"),
                orNull(calls, "calls"),
                hosted,
                composition.warnings());
    }

    private static List<HostedProgramme> hosted(JsonNode programmes, Composition composition) {
        record Asked(JsonNode programme, Part projects) {}
        List<Asked> asked = StreamSupport.stream(programmes.spliterator(), false)
                .map(programme -> new Asked(programme, projects(programme, composition)))
                .toList();
        return asked.stream()
                .map(one -> new HostedProgramme(one.programme(), orNull(one.projects(), PROGRAMMES + ".projects")))
                .toList();
    }

    private static Part projects(JsonNode programme, Composition composition) {
        return composition.ask(
                Upstream.IDEAS,
                "/v1/projects?limit=20&programme=" + programme.path("id").asText());
    }

    private static JsonNode orNull(Part part, String name) {
        return part.optional(name, Form.PAGE).orElse(null);
    }
}
