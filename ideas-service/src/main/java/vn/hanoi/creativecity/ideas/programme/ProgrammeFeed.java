package vn.hanoi.creativecity.ideas.programme;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Programmes in the change feed. */
@Singleton
class ProgrammeFeed implements FeedCollection<ProgrammeResponse> {

    private final ProgrammeRepository programmes;

    ProgrammeFeed(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    @Override
    public String name() {
        return SupportProgramme.COLLECTION;
    }

    @Override
    public Class<ProgrammeResponse> type() {
        return ProgrammeResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, case state when 'DRAFT' then array['staff'] else array['public', 'staff'] end as audience,
                    null::text as shown
                from support_programme""";
    }

    @Override
    public Map<UUID, ProgrammeResponse> documents(Collection<UUID> ids) {
        return programmes.visible(ids).stream()
                .collect(Collectors.toMap(SupportProgramme::id, ProgrammeResponse::from));
    }

    @Override
    public String href(UUID id, ProgrammeResponse document) {
        return "/v1/support-programmes/" + id;
    }
}
