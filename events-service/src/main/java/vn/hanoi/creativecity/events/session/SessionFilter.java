package vn.hanoi.creativecity.events.session;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.events.event.EventType;

/** Which sessions to list; what is given must all hold. */
record SessionFilter(
        @QueryParam("day")
        @Parameter(
                description =
                        "Only sessions that begin on this day of the festival, in Hà Nội: from four in the morning until four in the next.",
                example = "2026-11-14")
        LocalDate day,

        @QueryParam("from") @Parameter(description = "Only sessions that are over after this instant.")
        Instant from,

        @QueryParam("until") @Parameter(description = "Only sessions that begin before this instant.")
        Instant until,

        @QueryParam("venue")
        @Size(max = 100)
        @Parameter(
                description = "Only sessions in this venue, by id or slug.",
                example = "van-mieu",
                schema = @Schema(maxLength = 100))
        String venue,

        @QueryParam("centre")
        @Size(max = 100)
        @Parameter(
                description = "Only sessions in this centre of the network and its spaces, by its slug.",
                example = "khong-gian-di-bo-van-mieu",
                schema = @Schema(maxLength = 100))
        String centre,

        @QueryParam("formerUnit")
        @Pattern(regexp = "[0-9]{2,5}")
        @Parameter(
                description =
                        "Only sessions in venues that the plan places in this unit, by its code before 2025-07-01.",
                example = "274",
                schema = @Schema(maxLength = 5))
        String formerUnit,

        @QueryParam("event")
        @Size(max = 100)
        @Parameter(
                description = "Only sessions of this event, by id or slug.",
                example = "trung-bay-nghe-xua-van-mieu",
                schema = @Schema(maxLength = 100))
        String event,

        @QueryParam("edition")
        @Size(max = 100)
        @Parameter(
                description = "Only sessions of this edition of the festival, by id, slug or year.",
                example = "2026",
                schema = @Schema(maxLength = 100))
        String edition,

        @QueryParam("series") @Parameter(description = "Only sessions of the series with this id.")
        UUID series,

        @QueryParam("type") @Separator(",") @Parameter(description = "Only sessions of events of these sorts.")
        List<EventType> type,

        @QueryParam("discipline")
        @Separator(",")
        @Parameter(description = "Only sessions of events of one of these fields.")
        List<Discipline> discipline,

        @QueryParam("status") @Separator(",") @Parameter(description = "Only sessions in these states.")
        List<SessionStatus> status,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `startsAt`, with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"startsAt", "-startsAt"},
                                defaultValue = "startsAt"))
        String sort) {}
