package vn.hanoi.creativecity.gateway;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Answers as the feed of a service does: positions with gaps, epochs, cursors that are bound to what was asked for. */
public final class ServiceFeed {

    private final String service;
    private final NavigableMap<Long, Told> told = new ConcurrentSkipListMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private volatile Predicate<HttpServerRequest> mishap = _ -> false;
    private volatile long epoch = 1;
    private volatile long expired;

    ServiceFeed(String service) {
        this.service = service;
    }

    public record Told(String collection, String id, long version) {}

    public void tell(long position, String collection, String id, long version) {
        told.put(position, new Told(collection, id, version));
    }

    public List<Told> all() {
        return List.copyOf(told.values());
    }

    /** From now on, what it answers itself to some requests comes instead. */
    public void happens(Predicate<HttpServerRequest> mishap) {
        this.mishap = mishap;
    }

    public void restore() {
        epoch++;
    }

    public void forgetUpTo(long position) {
        told.headMap(position, true).clear();
        expired = position;
    }

    int waiting() {
        return waiting.get();
    }

    /** How often it was asked for anything. */
    public int asked() {
        return asked.values().stream().mapToInt(Integer::intValue).sum();
    }

    int asked(String uri) {
        return asked.getOrDefault(uri, 0);
    }

    StandIn start() {
        return StandIn.of(service, this::answer);
    }

    private void answer(HttpServerRequest request) {
        asked.merge(request.uri(), 1, Integer::sum);
        if (mishap.test(request)) {
            return;
        }
        String collections = Objects.requireNonNullElse(request.getParam("collection"), "");
        String cursor = request.getParam("cursor");
        long from;
        if (cursor == null) {
            from = expired;
        } else if (cursor.equals("now")) {
            from = head();
        } else {
            String[] parts = opened(cursor);
            if (parts.length != 3 || !parts[2].equals(collections)) {
                refuse(request, 400, "invalid-parameter");
                return;
            }
            from = Long.parseLong(parts[1]);
            if (Long.parseLong(parts[0]) != epoch || from < expired) {
                refuse(request, 410, "cursor-expired");
                return;
            }
        }
        int limit = Integer.parseInt(request.getParam("limit"));
        String wait = request.getParam("wait");
        answerFrom(request, from, collections, limit, wait == null ? 0 : Integer.parseInt(wait));
    }

    private void answerFrom(HttpServerRequest request, long from, String collections, int limit, int wait) {
        if (!send(request, from, collections, limit, wait == 0)) {
            waiting.incrementAndGet();
            Context context = Vertx.currentContext();
            long end = System.nanoTime() + wait * 1_000_000_000L;
            long timer = context.owner().setPeriodic(5, id -> {
                if (send(request, from, collections, limit, System.nanoTime() > end)) {
                    context.owner().cancelTimer(id);
                    waiting.decrementAndGet();
                }
            });
            request.response().closeHandler(_ -> {
                if (context.owner().cancelTimer(timer)) {
                    waiting.decrementAndGet();
                }
            });
        }
    }

    private boolean send(HttpServerRequest request, long from, String collections, int limit, boolean always) {
        var wanted = new TreeSet<>(Arrays.asList(collections.split(",")));
        JsonArray items = new JsonArray();
        long end = head();
        boolean more = false;
        for (var entry : told.tailMap(from, false).entrySet()) {
            if (!collections.isEmpty() && !wanted.contains(entry.getValue().collection())) {
                continue;
            }
            if (items.size() == limit) {
                more = true;
                break;
            }
            items.add(change(entry.getValue()));
            end = entry.getKey();
        }
        if (items.isEmpty() && !always) {
            return false;
        }
        String next = "/v1/changes/" + service + "?limit=" + limit + "&cursor="
                + sealed(epoch + ":" + (more ? end : head()) + ":" + collections);
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("items", items)
                        .put("next", next)
                        .put("more", more)
                        .toBuffer());
        return true;
    }

    private static JsonObject change(Told it) {
        return new JsonObject()
                .put("collection", it.collection())
                .put("id", it.id())
                .put("version", it.version())
                .put("kind", it.version() == 0 ? "created" : "changed")
                .put("at", "2026-11-26T02:00:00Z")
                .put("href", "/v1/" + it.collection() + "/" + it.id())
                .put("document", new JsonObject().put("id", it.id()).put("slug", "slug-of-" + it.id()));
    }

    private long head() {
        return told.isEmpty() ? expired : told.lastKey();
    }

    private static void refuse(HttpServerRequest request, int status, String type) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\": \"/problems/" + type + "\", \"detail\": \"no\"}");
    }

    private static String sealed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] opened(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", -1);
    }
}
