package vn.hanoi.creativecity.gateway.agenda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.hanoi.creativecity.gateway.agenda.AgendaItem.Kind;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/** One agenda while it is written: all questions first, then the answers. It belongs to the thread that made it. */
final class AgendaWriting {

    private static final String SESSIONS = "sessions";
    private static final String COURSES = "courses";
    private static final String EPISODES = "episodes";
    private static final String LIST = "/v1/sessions?limit=200&";

    /** Seasons fall into these years. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    private final Composition composition;
    private final Window window;
    private final Set<String> centres;
    private final Map<String, Part> hours = new HashMap<>();
    private final List<Part> sessions = new ArrayList<>();
    private final List<Chain> courses = new ArrayList<>();
    private final List<Chain> seasons = new ArrayList<>();
    private final List<Part> calls = new ArrayList<>();
    private final List<AgendaItem> items = new ArrayList<>();
    private final Set<UUID> lessons = new HashSet<>();
    private Instant horizon;

    /** A list, the form that it must have, and what is asked about each of its items. */
    private record Chain(Part list, Predicate<JsonNode> form, Supplier<List<Part>> ofItems) {}

    /**
     * @param centres the slugs of the centres
     * @param formerUnit the code of the unit whose venues count too; null where only centres do
     */
    AgendaWriting(Composition composition, Window window, List<String> centres, String formerUnit) {
        this.composition = composition;
        this.window = window;
        this.centres = new LinkedHashSet<>(centres);
        ask(formerUnit);
    }

    private void ask(String formerUnit) {
        String during = "&from=" + Addresses.value(window.begins()) + "&until=" + Addresses.value(window.ends());
        IntStream.rangeClosed(window.first().getYear(), window.end().getYear())
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .forEach(year -> seasons.add(chain(
                        composition.ask(Upstream.IDEAS, "/v1/seasons?limit=50&year=" + year),
                        Form.named("slug"),
                        season -> Stream.of(composition.ask(
                                Upstream.IDEAS,
                                "/v1/seasons/" + season.path("slug").asText() + "/episodes?limit=200")))));
        if (formerUnit != null) {
            sessions.add(composition.ask(Upstream.EVENTS, LIST + "formerUnit=" + formerUnit + during));
        }
        for (String slug : centres) {
            String step = Addresses.step(slug);
            courses.add(chain(
                    composition.ask(Upstream.EVENTS, "/v1/courses?limit=50&centre=" + step),
                    course -> Form.named("slug").test(course.path("event")),
                    course -> lessons(course, during)));
            hours.put(slug, composition.ask(Upstream.CENTRES, "/v1/centres/" + step + "/opening-hours"));
            calls.add(composition.ask(Upstream.IDEAS, "/v1/calls?state=published&limit=50&centre=" + step));
            if (formerUnit == null) {
                sessions.add(composition.ask(Upstream.EVENTS, LIST + "centre=" + step + during));
            }
        }
    }

    Agenda written() {
        addLessons();
        addSessions();
        addEpisodes();
        addExceptions();
        addCalls();
        return Agenda.of(window, items, horizon, composition.warnings());
    }

    private static Chain chain(Part list, Predicate<JsonNode> item, Function<JsonNode, Stream<Part>> ofItem) {
        Predicate<JsonNode> form = Form.pageOf(item);
        return new Chain(
                list,
                form,
                list.then(
                        form,
                        page -> StreamSupport.stream(page.path("items").spliterator(), false)
                                .flatMap(ofItem)
                                .toList()));
    }

    /** Nothing is asked of a course that was over before the window; its last lesson may have ended on the next day. */
    private Stream<Part> lessons(JsonNode course, String during) {
        LocalDate last = window.first().minusDays(1);
        JsonNode endedOn = course.path("endedOn");
        return endedOn.isTextual() && endedOn.asText().compareTo(last.toString()) < 0
                ? Stream.empty()
                : Stream.of(composition.ask(
                        Upstream.EVENTS,
                        LIST + "event=" + course.path("event").path("slug").asText() + during));
    }

    /** The lessons of the courses that the centres give, wherever they are. */
    private void addLessons() {
        read(further(courses, COURSES), COURSES).forEach(session -> {
            if (lessons.add(session.id())) {
                items.add(item(Kind.COURSE_SESSION, session));
            }
        });
    }

    private static Stream<Part> further(List<Chain> chains, String name) {
        return chains.stream()
                .filter(chain -> chain.list().optional(name, chain.form()).isPresent())
                .flatMap(chain -> chain.ofItems().get().stream());
    }

    private void addSessions() {
        read(sessions.stream(), SESSIONS)
                .filter(session -> !lessons.contains(session.id()))
                .forEach(session -> items.add(item(Kind.SESSION, session)));
    }

    private Stream<Told.Session> read(Stream<Part> parts, String name) {
        return parts.flatMap(part -> part.optional(name, Told.Sessions.class).stream())
                .peek(this::lookAhead)
                .flatMap(page -> page.items().stream());
    }

    /** Where a page is not the last one, nothing is known beyond its last session. */
    private void lookAhead(Told.Sessions page) {
        if (page.next() != null) {
            Instant last = page.items().getLast().startsAt();
            horizon = horizon == null || last.isBefore(horizon) ? last : horizon;
        }
    }

    private void addEpisodes() {
        further(seasons, EPISODES)
                .flatMap(part -> part.optional(EPISODES, Told.Episodes.class).stream())
                .flatMap(page -> page.items().stream())
                .filter(episode -> centres.contains(episode.centre()) && window.contains(episode.airsAt()))
                .forEach(episode -> items.add(new AgendaItem(
                        Kind.EPISODE,
                        episode.airsAt(),
                        null,
                        episode.title(),
                        episode.state(),
                        episode.centre(),
                        "/v1/episodes/" + episode.id())));
    }

    private void addExceptions() {
        hours.forEach((centre, part) -> part.optional("openingExceptions", Told.Hours.class).stream()
                .flatMap(document -> document.overrides().stream())
                .filter(days -> window.meets(days.from(), days.until()))
                .forEach(days -> items.add(new AgendaItem(
                        Kind.OPENING_EXCEPTION,
                        Window.beginOf(days.from()),
                        Window.beginOf(days.until().plusDays(1)),
                        days.name(),
                        days.state(),
                        centre,
                        "/v1/centres/" + centre + "/opening-hours"))));
    }

    private void addCalls() {
        calls.stream()
                .flatMap(part -> part.optional("calls", Told.Calls.class).stream())
                .flatMap(page -> page.items().stream())
                .forEach(call -> {
                    add(Kind.CALL_OPENS, call.opensAt(), call);
                    add(Kind.CALL_CLOSES, call.closesAt(), call);
                });
    }

    private void add(Kind kind, Instant at, Told.Call call) {
        if (window.contains(at)) {
            items.add(new AgendaItem(kind, at, null, call.name(), null, call.centre(), "/v1/calls/" + call.slug()));
        }
    }

    private static AgendaItem item(Kind kind, Told.Session session) {
        return new AgendaItem(
                kind,
                session.startsAt(),
                session.endsAt(),
                session.title(),
                session.status(),
                null,
                "/v1/sessions/" + session.id());
    }
}
