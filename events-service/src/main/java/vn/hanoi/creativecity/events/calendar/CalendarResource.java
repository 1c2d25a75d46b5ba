package vn.hanoi.creativecity.events.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.Subjects;

/** No transaction spans the request: a calendar has its own, and its reader may take long. */
@Path("/v1/calendars")
@Tag(name = CalendarResource.TAG, description = "The programme in the formats that other programs subscribe to.")
@Produces(CalendarText.TYPE)
@Authenticated
@RunOnVirtualThread
class CalendarResource {

    static final String TAG = "Calendars and feeds";

    private static final String WHAT = """
            An iCalendar object [RFC 5545, RFC 7986] to subscribe to: each session with a `UID` that never changes and a \
            `SEQUENCE` that grows by one with each change. What is cancelled stays, as `CANCELLED`; what is postponed \
            without a new time is `TENTATIVE` at the old one. Both say so in their titles too. While nothing changes, the \
            answer is the same to the byte.""";

    private static final String LANG = "lang";

    private final Subjects subjects;
    private final Calendars calendars;

    CalendarResource(Subjects subjects, Calendars calendars) {
        this.subjects = subjects;
        this.calendars = calendars;
    }

    @GET
    @Path("/festival-editions/{edition}.ics")
    @Operation(summary = "The calendar of an edition of the festival", description = WHAT)
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CalendarText.MEDIA_TYPE))
    public Response readEditionCalendar(
            @PathParam("edition")
                    @Parameter(
                            description = "The year, the id or the slug.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam(LANG) @Parameter(description = Language.DESCRIPTION) Language language) {
        return calendars.of("festival-editions", reference, subjects::edition, language);
    }

    @GET
    @Path("/events/{event}.ics")
    @Operation(
            summary = "The calendar of an event",
            description = "Its sessions, and those of the events that are part of it. " + WHAT)
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CalendarText.MEDIA_TYPE))
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    public Response readEventCalendar(
            @PathParam("event")
                    @Parameter(
                            description = "The slug or the id.",
                            example = "le-khai-mac",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam(LANG) @Parameter(description = Language.DESCRIPTION) Language language) {
        return calendars.of("events", reference, subjects::event, language);
    }

    @GET
    @Path("/venues/{venue}.ics")
    @Operation(summary = "The calendar of a venue", description = "What takes place there. " + WHAT)
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CalendarText.MEDIA_TYPE))
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    public Response readVenueCalendar(
            @PathParam("venue")
                    @Parameter(
                            description = "The slug or the id.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam(LANG) @Parameter(description = Language.DESCRIPTION) Language language) {
        return calendars.of("venues", reference, subjects::venue, language);
    }

    @GET
    @Path("/former-units/{code}.ics")
    @Operation(
            summary = "The calendar of a former administrative unit",
            description = "What takes place in what was a district or a commune until 2025-06-30. " + WHAT)
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CalendarText.MEDIA_TYPE))
    public Response readFormerUnitCalendar(
            @PathParam("code")
                    @Parameter(
                            description = "The code of the unit.",
                            example = "\"274\"",
                            schema = @Schema(maxLength = 10))
                    String code,
            @QueryParam(LANG) @Parameter(description = Language.DESCRIPTION) Language language) {
        return calendars.of("former-units", code, subjects::formerUnit, language);
    }

    @GET
    @Path("/registrations/{calendar}.ics")
    @Operation(
            summary = "Somebody's own calendar",
            description =
                    "What one has registered for, at an address that only its owner knows: whoever has it can read it. "
                            + WHAT)
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CalendarText.MEDIA_TYPE))
    public Response readRegistrationCalendar(
            @PathParam("calendar")
                    @Parameter(
                            description = "What opens it: 32 letters and digits.",
                            example = "q7m2x4k6b3n5c2v7a4s6d3f5g2h4j6kz",
                            schema = @Schema(minLength = 32, maxLength = 32))
                    String secret,
            @QueryParam(LANG) @Parameter(description = Language.DESCRIPTION) Language language) {
        return calendars.ofSecret(secret, language);
    }
}
