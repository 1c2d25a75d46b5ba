package vn.hanoi.creativecity.events.course;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.events.event.Discipline;

/** Of which courses the figures are. */
record TrainingFiguresRequest(
        @QueryParam("interval") @Parameter(description = "How long the steps are; years when absent.")
        FigureInterval interval,

        @QueryParam("discipline") @Separator(",") @Parameter(description = "Only courses in any of these fields.")
        List<Discipline> discipline,

        @QueryParam("includeAssumed")
        @DefaultValue("false")
        @Parameter(description = "Whether to count what is assumed, such as demonstration data.")
        Boolean includeAssumed) {

    TrainingFiguresRequest {
        interval = interval == null ? FigureInterval.YEAR : interval;
        discipline = discipline == null ? List.of() : discipline;
    }
}
