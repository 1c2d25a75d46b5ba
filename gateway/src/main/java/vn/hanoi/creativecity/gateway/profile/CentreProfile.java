package vn.hanoi.creativecity.gateway.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;

/** A centre with what the other collections and services tell of it. */
@Schema(
        description =
                "A centre with what there is about it. Each list is the first page of its collection, and `next` leads on in it. A member that is absent could not be read this time if `warnings` names it; otherwise there is none.")
record CentreProfile(
        @Schema(description = "The centre.", required = true, ref = "Centre")
        JsonNode centre,

        @Schema(
                description = "Whether it is open at this minute; absent where nobody has told its hours.",
                ref = "OpeningStatus")
        JsonNode opening,

        @Schema(description = "Its spaces.", ref = "SpacePage")
        JsonNode spaces,

        @Schema(description = "The connections that hold today.", ref = "ConnectionPage")
        JsonNode connections,

        @Schema(
                description =
                        "The agreements about it that you may see: the public ones, a partner's own, all for staff.",
                ref = "AgreementPage")
        JsonNode agreements,

        @Schema(
                description = "The sessions in it and its spaces that are not over, by their beginning.",
                ref = "SessionPage")
        JsonNode sessions,

        @Schema(description = "The calls about it that are open for submissions.", ref = "CallPage")
        JsonNode calls,

        @Schema(
                description = "The support programmes that it hosts and that are open or running, 20 at most.",
                maxItems = 20)
        List<HostedProgramme> supportProgrammes,

        @Schema(
                description = "The members that could not be read this time; empty when all could.",
                required = true,
                maxItems = 50)
        List<CompositionWarning> warnings) {

    /** A support programme with its projects. */
    @Schema(description = "A support programme that a centre hosts, with its projects.")
    record HostedProgramme(
            @Schema(description = "The programme.", required = true, ref = "SupportProgramme")
            JsonNode programme,

            @Schema(description = "Its projects, of those that you may see.", ref = "ProjectPage")
            JsonNode projects) {}
}
