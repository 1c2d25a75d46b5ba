package vn.hanoi.creativecity.ideas.outcome;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;

@Path("/v1/outcomes")
@Tag(name = "Outcomes", description = "What came of projects, for culture, society and the economy.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class OutcomeResource {

    private final Outcomes visible;
    private final OutcomeRepository outcomes;
    private final OutcomeSeries series;

    OutcomeResource(Outcomes visible, OutcomeRepository outcomes, OutcomeSeries series) {
        this.visible = visible;
        this.outcomes = outcomes;
        this.series = series;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List outcomes",
            description =
                    "Of the projects that you may see: of one with `project`, of a whole programme or call; what is latest first unless asked otherwise.")
    public Page<OutcomeResponse> listOutcomes(
            @BeanParam @Valid OutcomeFilter filter,
            @BeanParam @Valid OutcomeSort sort,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return outcomes.page(visible.query(filter), sort, page, uri).map(OutcomeResponse::from);
    }

    @GET
    @Path("/indicators")
    @Authenticated
    @Operation(
            summary = "List the indicators of outcomes",
            description = "The register of those that are used most, by axis and code. Others are free.")
    public Page<OutcomeIndicatorResponse> listOutcomeIndicators() {
        return new Page<>(
                outcomes.indicators().stream()
                        .map(OutcomeIndicatorResponse::from)
                        .toList(),
                null,
                null);
    }

    @GET
    @Path("/series")
    @Authenticated
    @Operation(
            summary = "Read outcomes as time series",
            description =
                    "Ready for a chart: for each indicator the sum of the values and their count in each month, quarter or year, by the first day of their periods, without a gap; where there is none the sum is null. What is assumed is not counted unless asked for. Sums are exact.")
    public OutcomeSeriesResponse readOutcomeSeries(
            @BeanParam @Valid OutcomeFilter filter, @BeanParam @Valid OutcomeSeriesRequest asked) {
        return series.of(visible.query(filter), filter, asked);
    }
}
