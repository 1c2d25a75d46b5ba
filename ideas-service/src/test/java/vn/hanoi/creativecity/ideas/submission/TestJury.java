package vn.hanoi.creativecity.ideas.submission;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Opens single submissions to jurors, as assignments will. */
@Singleton
public class TestJury implements OpenToJurors {

    private final Map<String, Set<UUID>> opened = new ConcurrentHashMap<>();
    private final Viewer viewer;

    TestJury(Viewer viewer) {
        this.viewer = viewer;
    }

    public void open(String juror, String... submissions) {
        Set<UUID> ids = ConcurrentHashMap.newKeySet();
        for (String id : submissions) {
            ids.add(UUID.fromString(id));
        }
        opened.put(juror, ids);
    }

    @Override
    public Set<UUID> submissions() {
        return opened.getOrDefault(viewer.subject(), Set.of());
    }
}
