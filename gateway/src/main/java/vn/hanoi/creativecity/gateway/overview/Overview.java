package vn.hanoi.creativecity.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;
import vn.hanoi.creativecity.gateway.progress.PlanGlance;

/** The Creative City at a glance. */
@Schema(
        description =
                "The Creative City at a glance. A member that is absent could not be read this time if `warnings` names it; otherwise there is none.")
record Overview(
        @Schema(description = "The minute for which this holds.", required = true)
        Instant asOf,

        @Schema(description = "The published centres and how they hang together.")
        NetworkGlance network,

        @Schema(description = "The calls that are open for submissions, what closes first first.")
        OpenCalls openCalls,

        @Schema(description = "The support programmes that are running, what began last first.")
        RunningProgrammes supportProgrammes,

        @Schema(description = "The next sessions, those that have begun and are not over included.")
        NextSessions sessions,

        @Schema(
                description = "The edition of the festival that is running, else the next one, else the last one.",
                ref = "FestivalEdition")
        JsonNode festival,

        @Schema(description = "How far the plan has come that was issued last.")
        PlanGlance progress,

        @Schema(
                description = "The members that could not be read this time; empty when all could.",
                required = true,
                maxItems = 300)
        List<CompositionWarning> warnings) {}
