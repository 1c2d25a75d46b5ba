package vn.hanoi.creativecity.events.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.occurrence.FeedAnswers;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.Occurrences;
import vn.hanoi.creativecity.events.occurrence.Occurrences.Order;
import vn.hanoi.creativecity.events.occurrence.PublicAddress;
import vn.hanoi.creativecity.events.occurrence.ReleasedProgramme;
import vn.hanoi.creativecity.events.occurrence.Subject;
import vn.hanoi.creativecity.events.occurrence.Subjects;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No transaction spans the request: a schedule has its own, and its reader may take long. */
@Path("/v1/festival-editions/{edition}")
@Tag(name = "Calendars and feeds")
@Authenticated
@RunOnVirtualThread
class ScheduleResource {

    private static final String WHAT = """
            The programme day by day and room by room for apps that show the schedules of conferences [c3voc, version 1]. A \
            day ends at 04:00. `guid` is the id of the session; what is cancelled or postponed stays and says so in its \
            title; `version` is that of the programme that was released last.""";
    private static final String EXAMPLE = """
            {"schedule": {"version": "3", "conference": {"acronym": "hncdf2026", "title": "Lễ hội Thiết kế sáng tạo Hà Nội \
            2026", "start": "2026-11-06", "end": "2026-11-15", "daysCount": 10, "timeslot_duration": "00:15", "days": []}}}""";

    private final Subjects subjects;
    private final Occurrences occurrences;
    private final ReleasedProgramme programme;
    private final FeedAnswers answers;
    private final PublicAddress address;

    ScheduleResource(
            Subjects subjects,
            Occurrences occurrences,
            ReleasedProgramme programme,
            FeedAnswers answers,
            PublicAddress address) {
        this.subjects = subjects;
        this.occurrences = occurrences;
        this.programme = programme;
        this.answers = answers;
        this.address = address;
    }

    @GET
    @Path("/schedule.json")
    @Produces(JsonForm.TYPE)
    @Operation(summary = "The schedule of an edition as JSON", description = WHAT)
    @APIResponse(
            responseCode = "200",
            description = "The schedule.",
            content =
                    @Content(
                            mediaType = JsonForm.TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A schedule.json."),
                            example = EXAMPLE))
    public Response readScheduleAsJson(
            @PathParam("edition")
                    @Parameter(
                            description = "The year, the id or the slug.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam("lang") @Parameter(description = Language.DESCRIPTION) Language language) {
        return answer(reference, Language.of(language), JsonForm.TYPE, JsonForm::new);
    }

    @GET
    @Path("/schedule.xml")
    @Produces(XmlForm.TYPE)
    @Operation(summary = "The schedule of an edition as XML", description = WHAT)
    @APIResponse(responseCode = "200", description = "The schedule.", content = @Content(mediaType = XmlForm.TYPE))
    public Response readScheduleAsXml(
            @PathParam("edition")
                    @Parameter(
                            description = "The year, the id or the slug.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam("lang") @Parameter(description = Language.DESCRIPTION) Language language) {
        return answer(reference, Language.of(language), XmlForm.TYPE, XmlForm::new);
    }

    private interface Form {
        ScheduleForm on(OutputStream out) throws IOException;
    }

    private Response answer(String reference, Language language, String type, Form form) {
        Known known = QuarkusTransaction.requiringNew().call(() -> known(reference));
        Subject edition = known.edition();
        String base = address.base();
        var asked = new FeedAnswers.Asked(type, edition.sessions(), Order.BY_DAY_AND_PLACE, language, known);
        return answers.answer(asked, out -> {
                    Rooms rooms = new Rooms(occurrences.places(edition.sessions()), language);
                    var days = Conference.days(edition, occurrences.days(edition.sessions()));
                    var conference = new Conference(edition, known.version(), days, rooms, language, base);
                    ScheduleForm written = form.on(out);
                    written.begin(conference);
                    Walk walk = new Walk(conference, written);
                    occurrences.read(edition.sessions(), Order.BY_DAY_AND_PLACE, walk::add);
                    walk.finish();
                    written.end();
                })
                .build();
    }

    private record Known(Subject edition, int version) {}

    /** A schedule has at least one day, in either form. */
    private Known known(String reference) {
        Subject edition = subjects.edition(reference);
        boolean hasDays = edition.firstDay() != null
                || !occurrences.days(edition.sessions()).isEmpty();
        if (!hasDays) {
            throw new Problem(
                    ProblemType.NOT_FOUND,
                    Message.of(
                            "Kỳ lễ hội %s chưa có ngày nào và chưa có chương trình.",
                            "The edition %s has neither dates nor a programme yet.", edition.reference()));
        }
        return new Known(edition, programme.lastOf(edition.id()));
    }
}
