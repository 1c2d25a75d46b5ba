package vn.hanoi.creativecity.events.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which events to list; what is given must all hold. */
record EventFilter(
        @QueryParam("edition")
        @Size(max = 100)
        @Parameter(
                description = "Only events of this edition of the festival, by id, slug or year.",
                example = "2026",
                schema = @Schema(maxLength = 100))
        String edition,

        @QueryParam("superEvent")
        @Size(max = 100)
        @Parameter(
                description = "Only the parts of this event, by id or slug.",
                example = "tuan-le-thiet-ke",
                schema = @Schema(maxLength = 100))
        String superEvent,

        @QueryParam("type") @Separator(",") @Parameter(description = "Only events of these sorts.")
        List<EventType> type,

        @QueryParam("discipline") @Separator(",") @Parameter(description = "Only events of one of these fields.")
        List<Discipline> discipline,

        @QueryParam("audience") @Separator(",") @Parameter(description = "Only events for one of these.")
        List<Audience> audience,

        @QueryParam("publication") @Separator(",") @Parameter(description = "Only events in these states.")
        List<EventPublication> publication,

        @QueryParam("participant")
        @Size(max = 100)
        @Parameter(
                description = "Only events in which this participant takes part, by id or slug.",
                example = "nghe-nhan-1",
                schema = @Schema(maxLength = 100))
        String participant,

        @QueryParam("planItem")
        @Pattern(regexp = "P([1-9]|1[0-6])")
        @Parameter(
                description = "Only events that carry out this item of the city's plan.",
                example = "P14",
                schema = @Schema(maxLength = 3))
        String planItem,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the title or the summary, with or without accents.",
                example = "van mieu",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `title` or `createdAt`, each with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"title", "-title", "createdAt", "-createdAt"},
                                defaultValue = "title"))
        String sort) {}
