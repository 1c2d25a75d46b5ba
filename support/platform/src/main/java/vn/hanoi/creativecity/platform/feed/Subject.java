package vn.hanoi.creativecity.platform.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A resource that the feed tells of. */
record Subject(String collection, UUID id) {

    static Map<String, List<UUID>> byCollection(Collection<Subject> subjects) {
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        subjects.forEach(subject ->
                ids.computeIfAbsent(subject.collection, _ -> new ArrayList<>()).add(subject.id));
        return ids;
    }
}
