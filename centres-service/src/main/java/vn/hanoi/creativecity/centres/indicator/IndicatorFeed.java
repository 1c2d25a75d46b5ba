package vn.hanoi.creativecity.centres.indicator;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Indicators in the change feed. What is for partners is for all of them: that it is counted is no secret among them. */
@Singleton
class IndicatorFeed implements FeedCollection<IndicatorResponse> {

    private final IndicatorRepository indicators;

    IndicatorFeed(IndicatorRepository indicators) {
        this.indicators = indicators;
    }

    @Override
    public String name() {
        return Indicator.COLLECTION;
    }

    @Override
    public Class<IndicatorResponse> type() {
        return IndicatorResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version,
                    case visibility when 'PUBLIC' then array['public', 'staff'] else array['partner', 'staff'] end
                        as audience,
                    jsonb_build_array(code, name_vi, name_en, unit_vi, unit_en)::text as shown
                from indicator""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(
                Dependents.thatShowIt("observations", "select id from observation where indicator_id = any (?)"));
    }

    @Override
    public Map<UUID, IndicatorResponse> documents(Collection<UUID> ids) {
        return indicators.visible(ids).stream().collect(Collectors.toMap(Indicator::id, IndicatorResponse::from));
    }

    @Override
    public String href(UUID id, IndicatorResponse document) {
        return "/v1/indicators/" + id;
    }
}
