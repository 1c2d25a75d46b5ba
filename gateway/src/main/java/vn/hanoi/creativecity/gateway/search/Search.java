package vn.hanoi.creativecity.gateway.search;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.finding.Found;
import vn.hanoi.creativecity.platform.finding.FoundPage;
import vn.hanoi.creativecity.platform.finding.Place;
import vn.hanoi.creativecity.platform.finding.Sought;
import vn.hanoi.creativecity.platform.page.NextPage;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.problem.Problem;

/** Asks every service that has some of what is searched for, all at once, and puts their hits into one order. */
@Singleton
class Search {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** @throws Problem 503 when no service answers of which there are hits to come */
    SearchPage page(SearchRequest request, PageRequest page, UriInfo uri, Composition composition) {
        Sought.requireWords(request.q());
        Positions before =
                page.cursor() == null ? Positions.start(request.upstreams()) : Positions.read(page.cursor(), request);
        Map<Upstream, FoundPage> answers = ask(request, page, before, composition);
        Merge merge = Merge.of(before, answers, page.limit());
        boolean isWhole = composition.warnings().isEmpty();
        return new SearchPage(
                merge.items().stream().map(SearchHit::of).toList(),
                merge.positions().areAtEnd()
                        ? null
                        : NextPage.of(uri, merge.positions().cursor(request)),
                page.count() && isWhole ? total(answers) : null,
                isWhole ? null : composition.warnings());
    }

    private Map<Upstream, FoundPage> ask(
            SearchRequest request, PageRequest page, Positions before, Composition composition) {
        Map<Upstream, Part> parts = new EnumMap<>(Upstream.class);
        before.of().forEach((upstream, position) -> {
            if (!position.atEnd() || page.count()) {
                parts.put(upstream, composition.ask(upstream, question(request, page, upstream, position)));
            }
        });
        Map<Upstream, FoundPage> answers = new EnumMap<>(Upstream.class);
        parts.forEach((upstream, part) -> part.optional(
                        upstream.name().toLowerCase(Locale.ROOT),
                        FoundPage.class,
                        answer -> isAnswer(
                                answer, request, page, upstream, before.of().get(upstream)))
                .map(answer -> before.isAtEnd(upstream) ? onlyCounted(answer) : answer)
                .ifPresent(answer -> answers.put(upstream, answer)));
        if (parts.size() > answers.size() && answers.keySet().stream().allMatch(before::isAtEnd)) {
            throw Problem.unavailable(RETRY_AFTER);
        }
        return answers;
    }

    private static String question(SearchRequest request, PageRequest page, Upstream upstream, Position position) {
        String question = "/internal/search?q=%s&type=%s&limit=%d&count=%b"
                .formatted(
                        URLEncoder.encode(request.q(), StandardCharsets.UTF_8),
                        request.typesOf(upstream),
                        position.atEnd() ? 1 : page.limit(),
                        page.count());
        return position.after() == null ? question : question + "&after=" + position.after();
    }

    /** Whether it is what was asked for: else hits would be lost, come twice, or the reader be led in circles. */
    private static boolean isAnswer(
            FoundPage answer, SearchRequest request, PageRequest page, Upstream upstream, Position position) {
        Set<String> types = Set.of(request.typesOf(upstream).split(","));
        Place before = position.after();
        for (Found hit : answer.items()) {
            if (!types.contains(hit.type()) || before != null && before.compareTo(hit.place()) >= 0) {
                return false;
            }
            before = hit.place();
        }
        return (!answer.more() || !answer.items().isEmpty()) && (!page.count() || answer.total() != null);
    }

    /** All its hits have been shown. */
    private static FoundPage onlyCounted(FoundPage answer) {
        return new FoundPage(List.of(), false, answer.total());
    }

    private static long total(Map<Upstream, FoundPage> answers) {
        return answers.values().stream().mapToLong(FoundPage::total).sum();
    }
}
