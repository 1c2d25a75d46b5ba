package vn.hanoi.creativecity.events.programme;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Released programmes in the change feed. */
@Singleton
class ProgrammeFeed implements FeedCollection<ProgrammeVersionResponse> {

    private final ProgrammeVersionRepository versions;

    ProgrammeFeed(ProgrammeVersionRepository versions) {
        this.versions = versions;
    }

    @Override
    public String name() {
        return ProgrammeVersion.COLLECTION;
    }

    @Override
    public Class<ProgrammeVersionResponse> type() {
        return ProgrammeVersionResponse.class;
    }

    @Override
    public String subjects() {
        return "select id, version, array['public', 'staff'] as audience, null::text as shown from programme_version";
    }

    @Override
    public Map<UUID, ProgrammeVersionResponse> documents(Collection<UUID> ids) {
        return versions.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(ProgrammeVersion::id, ProgrammeVersionResponse::from));
    }

    @Override
    public String href(UUID id, ProgrammeVersionResponse document) {
        return ProgrammeResource.pathOf(document.edition().toString(), document.number());
    }
}
