package vn.hanoi.creativecity.platform.finding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.Separator;

/**
 * What the gateway asks each service for.
 *
 * @param type of what to look among; all that there is when absent
 * @param after the place of the last hit that is known, as {@link Place} writes it
 */
public record FindRequest(
        @QueryParam("q") @NotNull @Size(max = Sought.LONGEST)
        String q,

        @QueryParam("type") @Separator(",") List<String> type,
        @QueryParam("after") @Size(max = 100) String after,

        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200)
        Integer limit,

        @QueryParam("count") @DefaultValue("false") Boolean count) {}
