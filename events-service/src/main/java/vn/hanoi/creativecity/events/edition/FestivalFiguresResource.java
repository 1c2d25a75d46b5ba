package vn.hanoi.creativecity.events.edition;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/festival-figures")
@Tag(name = "Festival editions", description = "The Hà Nội Creative Design Festival, year by year.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class FestivalFiguresResource {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final EditionRepository editions;
    private final Clock clock;

    FestivalFiguresResource(EditionRepository editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "See which years had their festival",
            description =
                    "Year by year since the first edition. The city's plan promises one a year: a year that is over and had none is a gap.")
    public FestivalFiguresResponse readFestivalFigures() {
        return FestivalFiguresResponse.of(
                editions.byYear(), LocalDate.ofInstant(clock.instant(), HANOI).getYear());
    }
}
