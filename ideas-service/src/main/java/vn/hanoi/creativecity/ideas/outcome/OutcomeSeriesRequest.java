package vn.hanoi.creativecity.ideas.outcome;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How outcomes are put together in series. */
record OutcomeSeriesRequest(
        @QueryParam("interval") @Parameter(description = "How long the steps are; months when absent.")
        SeriesInterval interval,

        @QueryParam("includeAssumed")
        @DefaultValue("false")
        @Parameter(description = "Whether to count what is assumed, such as demonstration data.")
        Boolean includeAssumed) {

    OutcomeSeriesRequest {
        interval = interval == null ? SeriesInterval.MONTH : interval;
    }
}
