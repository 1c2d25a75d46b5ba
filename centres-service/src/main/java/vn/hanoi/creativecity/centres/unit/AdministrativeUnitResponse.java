package vn.hanoi.creativecity.centres.unit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An administrative unit; boundary and successions are there when one unit is read, not in lists. */
@Schema(
        name = "AdministrativeUnit",
        description =
                "A unit of the state's administration. It is known by its code together with the day from which it exists.")
record AdministrativeUnitResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "The state's code; the same code was another unit's before 2025-07-01.",
                required = true,
                pattern = "^\\d{2,5}$",
                maxLength = 5,
                examples = "09877")
        String code,

        @Schema(description = "The tier. Districts and towns ended on 2025-06-30.", required = true)
        Level level,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(
                description = "The first day on which the unit is recorded in this form.",
                required = true,
                examples = "2025-07-01")
        LocalDate validFrom,

        @Schema(description = "The last day on which the unit existed; absent while it does.", examples = "2025-06-30")
        LocalDate validUntil,

        @Schema(description = "The unit that this one belongs to.")
        UnitReference parent,

        @Schema(
                description = "The boundary, simplified, where it is known; only when one unit is read.",
                implementation = GeometryDocument.class)
        JsonNode boundary,

        @Schema(description = "The units that came before; only when one unit is read.", maxItems = 200)
        List<SuccessionResponse> predecessors,

        @Schema(description = "The units that came after; only when one unit is read.", maxItems = 200)
        List<SuccessionResponse> successors,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static AdministrativeUnitResponse inList(AdministrativeUnit unit) {
        return from(unit, null, null, null);
    }

    static AdministrativeUnitResponse whole(
            AdministrativeUnit unit, List<SuccessionResponse> predecessors, List<SuccessionResponse> successors) {
        return from(unit, unit.boundary(), predecessors, successors);
    }

    private static AdministrativeUnitResponse from(
            AdministrativeUnit unit,
            JsonNode boundary,
            List<SuccessionResponse> predecessors,
            List<SuccessionResponse> successors) {
        return new AdministrativeUnitResponse(
                unit.id(),
                unit.code(),
                unit.level(),
                unit.name(),
                unit.validFrom(),
                unit.validUntil(),
                UnitReference.of(unit.parent()),
                boundary,
                predecessors,
                successors,
                unit.version(),
                unit.createdAt(),
                unit.updatedAt());
    }
}
