package vn.hanoi.creativecity.centres.openinghours;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.time.Clocks;

@Path("/v1/centres/{centre}/opening-hours")
@Tag(name = "Opening hours", description = "When a centre is open: as written down, by date, and at an instant.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class OpeningHoursResource {

    private final CentreRepository centres;
    private final CentreRights rights;
    private final OpeningHoursRepository hours;
    private final Audit audit;
    private final Clock clock;

    OpeningHoursResource(
            CentreRepository centres, CentreRights rights, OpeningHoursRepository hours, Audit audit, Clock clock) {
        this.centres = centres;
        this.rights = rights;
        this.hours = hours;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read the opening hours of a centre",
            description =
                    "As they are written down: periods with their weeks, and overrides, which take the place of the week for the dates that they cover. 404 while nobody has recorded any: that is not the same as closed.")
    @APIResponseSchema(
            value = OpeningHoursResponse.class,
            responseCode = "200",
            responseDescription = "The opening hours.")
    public Response readOpeningHours(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), hours.require(centres.require(reference)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Write the opening hours of a centre",
            description =
                    "The whole document: the first time with `If-None-Match: *`, then with `If-Match` and the ETag that was read. An editor writes those of centres that an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = OpeningHoursResponse.class,
            responseCode = "200",
            responseDescription = "The opening hours after the change.")
    @APIResponse(
            responseCode = "201",
            description = "The opening hours have been recorded for the first time.",
            content = @Content(schema = @Schema(implementation = OpeningHoursResponse.class)))
    public Response replaceOpeningHours(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @HeaderParam("If-None-Match") @Parameter(hidden = true) String ifNoneMatch,
            @NotNull @Valid OpeningHoursRequest request) {
        Centre centre = centres.requireForChange(reference);
        rights.requireChange(centre);
        OpeningHours present = hours.findById(centre.id());
        ETags.requireMatchOrNone(ifMatch, ifNoneMatch, present == null ? null : tag(present));
        return present == null ? create(centre, request) : replace(present, request);
    }

    @GET
    @Path("/days")
    @Authenticated
    @Operation(
            summary = "List the opening hours of a centre by date",
            description =
                    "What begins on each date of a window, as instants and local times. An interval belongs whole to the date on which it begins: it is not cut at midnight, nor by an override of the next date, nor by the end of a period.")
    public OpeningDayResponse.Window listOpeningDays(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @BeanParam OpeningWindow window) {
        OpeningWindow dates = window.whole(LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI));
        OpeningCalendar calendar = hours.require(centres.require(reference)).calendar();
        return new OpeningDayResponse.Window(calendar.between(dates.from(), dates.until())
                .map(OpeningDayResponse::from)
                .toList());
    }

    @GET
    @Path("/status")
    @Authenticated
    @Operation(
            summary = "Ask whether a centre is open",
            description =
                    "Now, or at another instant. Where an interval runs into one of the next date, the one that began first holds until it ends.")
    public OpeningStatusResponse readOpeningStatus(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam("at")
                    @Parameter(description = "The instant; now when absent.", example = "2027-02-06T13:00:00Z")
                    Instant at) {
        Instant instant = at == null ? clock.instant() : at;
        OpeningWindow.checkDay(LocalDate.ofInstant(instant, Clocks.HA_NOI), "at");
        return OpeningStatusResponse.from(
                hours.require(centres.require(reference)).calendar().at(instant));
    }

    private Response create(Centre centre, OpeningHoursRequest request) {
        OpeningHours created = new OpeningHours(centre.id(), request, clock.instant());
        hours.persistAndFlush(created);
        audit.record(Audit.CREATED, OpeningHours.COLLECTION, centre.id(), null, OpeningHoursResponse.from(created));
        return answer(Answers.created("/v1/centres/" + centre.slug() + "/opening-hours"), created);
    }

    private Response replace(OpeningHours present, OpeningHoursRequest request) {
        OpeningHoursResponse before = OpeningHoursResponse.from(present);
        present.replace(request, clock.instant());
        hours.flush();
        audit.record(
                Audit.CHANGED, OpeningHours.COLLECTION, present.centre(), before, OpeningHoursResponse.from(present));
        return answer(Response.ok(), present);
    }

    private static Response answer(Response.ResponseBuilder answer, OpeningHours hours) {
        return answer.header("ETag", tag(hours))
                .entity(OpeningHoursResponse.from(hours))
                .build();
    }

    private static String tag(OpeningHours hours) {
        return ETags.of(hours.version());
    }
}
