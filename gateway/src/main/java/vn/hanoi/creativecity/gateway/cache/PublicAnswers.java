package vn.hanoi.creativecity.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.proxy.HeaderRules;
import vn.hanoi.creativecity.gateway.proxy.Proxy;
import vn.hanoi.creativecity.gateway.proxy.Refusals;
import vn.hanoi.creativecity.gateway.token.InnerTokens;
import vn.hanoi.creativecity.gateway.upstream.Call;
import vn.hanoi.creativecity.gateway.upstream.Upstreams;
import vn.hanoi.creativecity.platform.problem.Problem;

/**
 * The cache at the edge. It holds what the services answer to nobody in particular, so it can show nothing that is not
 * public. For a moment it is fresh; then one question to the service is enough for all who wait; and while the service
 * gives no answer, an old one is better than none [RFC 9111, RFC 5861].
 */
@Singleton
public class PublicAnswers {

    private static final long RETRY_MS = 1_000;
    private static final long SILENT = -1;
    private static final Duration PASSING = Duration.ofMinutes(1);
    private static final int MOST_PASSING_CHARACTERS = 2_000_000;
    private static final int CHARACTERS_BESIDE = 100;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    final Upstreams upstreams;
    final InnerTokens tokens;
    final Vertx vertx;
    final GatewayConfig.Cache settings;
    final long mostBytes;
    private final HeaderRules headers;
    private final Proxy proxy;
    private final Refusals refusals;
    private final PublicAddress address;
    private final CacheMetrics metrics;
    private final Clock clock;
    private final Store store;
    private final Generations generations = new Generations();
    private final ConcurrentMap<String, Flight> flights = new ConcurrentHashMap<>();

    /** The addresses of what was not kept though it is there, such as long feeds: to try each time would cost twice. */
    private final Cache<String, Boolean> passing = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_PASSING_CHARACTERS)
            .weigher((String key, Boolean _) -> CHARACTERS_BESIDE + key.length())
            .expireAfterWrite(PASSING)
            .build();

    private final long freshMs;
    private final long usableMs;

    PublicAnswers(
            Upstreams upstreams,
            InnerTokens tokens,
            Vertx vertx,
            GatewayConfig config,
            HeaderRules headers,
            Proxy proxy,
            Refusals refusals,
            PublicAddress address,
            CacheMetrics metrics,
            Clock clock) {
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.vertx = vertx;
        this.settings = config.cache();
        this.mostBytes = settings.answer().asLongValue();
        this.headers = headers;
        this.proxy = proxy;
        this.refusals = refusals;
        this.address = address;
        this.metrics = metrics;
        this.clock = clock;
        this.freshMs = settings.fresh().toMillis();
        this.usableMs = settings.staleIfError().toMillis();
        this.store = new Store(
                settings.bytes().asLongValue(), settings.staleIfError().plus(settings.fresh()));
        metrics.watch(store, flights);
    }

    /**
     * Answers a GET or HEAD, if that can be done with what is public.
     *
     * @param uri what to ask the service for
     * @param ask what to do before a service is asked
     * @param pass lets the service answer the caller
     */
    public void read(
            HttpServerRequest request, Operation operation, String uri, Caller caller, Runnable ask, Runnable pass) {
        Wish wish = Audience.isPublic(caller, operation) ? Wish.of(request, uri) : Wish.NONE;
        if (wish == Wish.NONE) {
            ask.run();
            metrics.bypassed.increment();
            request.response().putHeader(CacheStatus.HEADER, CacheStatus.BYPASSED);
            pass.run();
            return;
        }
        Upstream upstream = operation.upstream().orElseThrow();
        Reader reader = new Reader(request, upstream, uri, address.of(request), wish, pass);
        Entry entry = store.find(reader);
        if (entry != null && reader.takesUnvalidated() && show(reader, entry)) {
            return;
        }
        ask.run();
        if (entry == null && (reader.wantsHeadOnly() || passing.getIfPresent(reader.key()) != null)) {
            pass(reader);
        } else {
            board(reader);
        }
    }

    /** Takes note of the answer to a request that may have changed something: what was read before may be wrong now. */
    public void written(Upstream upstream, int status) {
        if (status < 400 || status >= 500) {
            generations.advance(upstream);
        }
    }

    /** Shows what needs nobody to be asked; false if that is not so. */
    private boolean show(Reader reader, Entry entry) {
        long now = now();
        long ageMs = entry.ageMs(now);
        long generation = generations.of(reader.upstream());
        if (ageMs < freshMs && entry.generation() == generation) {
            metrics.hits.increment();
            show(reader, entry, CacheStatus.HIT, ageMs / 1000);
            return true;
        }
        if (now < entry.retryAtMs() && entry.triedIn() == generation && isUsable(entry)) {
            showStale(reader, entry);
            return true;
        }
        return false;
    }

    private void showStale(Reader reader, Entry entry) {
        metrics.stale.increment();
        long ageMs = entry.ageMs(now());
        show(reader, entry, CacheStatus.stale(Math.floorDiv(freshMs - ageMs, 1000L)), ageMs / 1000);
    }

    private void show(Reader reader, Entry entry, CharSequence status, long ageSeconds) {
        reader.show(entry, status, ageSeconds, () -> store.weighAgain(reader.key()));
    }

    /** Waits with others for the same answer, or asks for it. */
    private void board(Reader reader) {
        long generation = generations.of(reader.upstream());
        Flight own = new Flight(reader.question(), generation);
        own.join(reader);
        while (true) {
            Flight present = flights.putIfAbsent(own.question(), own);
            if (present == null) {
                lead(own, reader);
                return;
            }
            if (present.generation() < generation) {
                // What it brings may be from before a write.
                if (flights.replace(own.question(), present, own)) {
                    lead(own, reader);
                    return;
                }
            } else if (present.join(reader)) {
                reader.whenGone(() -> present.leave(reader));
                return;
            } else {
                flights.remove(own.question(), present);
            }
        }
    }

    private void lead(Flight flight, Reader reader) {
        reader.whenGone(() -> flight.leave(reader));
        Entry known = store.find(reader);
        if (known != null && reader.takesUnvalidated() && isFresh(known, reader)) {
            // It came since the reader looked.
            land(flight, each -> {
                if (!show(each, known)) {
                    showAnew(each, null, known, CacheStatus.COLLAPSED);
                }
            });
        } else {
            new Fill(this, flight, reader, known).start();
        }
    }

    private boolean isFresh(Entry entry, Reader reader) {
        return entry.ageMs(now()) < freshMs && entry.generation() == generations.of(reader.upstream());
    }

    long now() {
        return clock.millis();
    }

    /** Whether it is better than nothing. */
    boolean isUsable(Entry entry) {
        return entry != null && entry.ageMs(now()) <= usableMs;
    }

    void fetched(Flight flight, Reader leader, Entry known, HttpClientResponse response, Buffer body, long askedAtMs) {
        Entry entry = Entry.of(
                representation(response, body), leader, date(response.headers()), askedAtMs, flight.generation());
        keep(flight, leader, entry);
        land(flight, each -> showAnew(each, leader, entry, known == null ? CacheStatus.STORED : CacheStatus.REPLACED));
    }

    void renewed(Flight flight, Reader leader, Entry known, MultiMap unchanged, long askedAtMs) {
        Entry entry = known.renewed(date(unchanged), askedAtMs, flight.generation());
        keep(flight, leader, entry);
        land(flight, each -> showAnew(each, leader, entry, CacheStatus.UNCHANGED));
    }

    /** What was asked before a write may be gone since. */
    private void keep(Flight flight, Reader leader, Entry entry) {
        if (flight.generation() < generations.of(leader.upstream())) {
            store.refresh(leader.key(), entry);
        } else {
            store.keep(leader.key(), entry);
        }
    }

    void failed(Flight flight, Reader leader, Entry known, Problem problem) {
        boolean isUsable = isUsable(known);
        if (isUsable) {
            store.refresh(leader.key(), known.notBefore(now() + RETRY_MS, flight.generation()));
        }
        land(flight, each -> {
            if (isUsable && each.takesUnvalidated()) {
                showStale(each, known);
            } else {
                refuse(each, problem);
            }
        });
    }

    void forget(String key, Entry entry) {
        if (entry != null) {
            store.forget(key, entry);
        }
    }

    void land(Flight flight, Consumer<Reader> end) {
        flights.remove(flight.question(), flight);
        flight.land(end);
    }

    void refuse(Reader reader, Problem problem) {
        metrics.misses.increment();
        reader.tell(CacheStatus.NOT_KEPT);
        refusals.send(problem, reader.request());
    }

    void pass(Reader reader) {
        metrics.misses.increment();
        reader.pass(CacheStatus.NOT_KEPT);
    }

    void handOn(Reader leader, Call asked, HttpClientResponse response, Buffer beginning) {
        metrics.misses.increment();
        if (response.statusCode() == 200) {
            passing.put(leader.key(), true);
            if (leader.has(response.getHeader(HttpHeaders.ETAG))) {
                asked.abandon();
                leader.show(unkept(response), CacheStatus.NOT_KEPT, SILENT, () -> {});
                return;
            }
        }
        leader.tell(CacheStatus.NOT_KEPT);
        proxy.handOn(leader.request(), leader.upstream(), asked, response, beginning);
    }

    /** The head of an answer, which is all that somebody needs who has its body. */
    private Entry unkept(HttpClientResponse response) {
        return new Entry(representation(response, Buffer.buffer()), null, null, date(response.headers()), 0, 0, 0, 0);
    }

    private Representation representation(HttpClientResponse response, Buffer body) {
        MultiMap outward = MultiMap.caseInsensitiveMultiMap();
        headers.copyOutwards(response.headers(), outward);
        return new Representation(response.statusCode(), outward, body);
    }

    private void showAnew(Reader reader, Reader leader, Entry entry, CharSequence status) {
        if (reader != leader) {
            metrics.collapsed.increment();
            show(reader, entry, CacheStatus.COLLAPSED, SILENT);
        } else if (status == CacheStatus.UNCHANGED) {
            metrics.revalidated.increment();
            show(reader, entry, status, 0);
        } else {
            metrics.misses.increment();
            show(reader, entry, status, SILENT);
        }
    }

    private CharSequence date(MultiMap answer) {
        String date = answer.get(HttpHeaders.DATE);
        return new AsciiString(date == null ? HTTP_DATE.format(Instant.ofEpochMilli(now())) : date);
    }
}
