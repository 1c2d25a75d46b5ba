package vn.hanoi.creativecity.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The feeds of the three services, with what they tell. */
public final class ServiceFeeds implements AutoCloseable {

    public static final Map<String, List<String>> COLLECTIONS = Map.of(
            "centres", List.of("centres", "spaces", "plans"),
            "ideas", List.of("calls", "seasons"),
            "events", List.of("events", "sessions", "venues"));

    private final Map<String, ServiceFeed> feeds = new LinkedHashMap<>();
    private final Map<String, StandIn> running = new LinkedHashMap<>();

    public ServiceFeeds() {
        for (String service : List.of("centres", "ideas", "events")) {
            ServiceFeed feed = new ServiceFeed(service);
            feeds.put(service, feed);
            running.put(service, feed.start());
        }
    }

    public ServiceFeed of(String service) {
        return feeds.get(service);
    }

    /** Changes of few resources, so that each has many; positions have gaps, as others do not see all. */
    public void tellAtRandom(Random random, String service, int changes) {
        Map<String, Long> versions = new LinkedHashMap<>();
        List<String> collections = COLLECTIONS.get(service);
        long position = 0;
        for (int i = 0; i < changes; i++) {
            position += 1 + random.nextInt(5);
            String collection = collections.get(random.nextInt(collections.size()));
            String id = collection + "-" + random.nextInt(1 + changes / 10);
            of(service).tell(position, collection, id, versions.merge(id, 1L, Long::sum) - 1);
        }
    }

    /** Nobody listens there any more. */
    void stop(String service) {
        running.remove(service).close();
    }

    void start(String service) {
        running.put(service, of(service).start());
    }

    @Override
    public void close() {
        running.values().forEach(StandIn::close);
    }
}
