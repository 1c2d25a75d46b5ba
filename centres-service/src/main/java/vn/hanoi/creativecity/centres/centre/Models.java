package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan's four models of a centre, each public, private, both together, or the community's. */
@Embeddable
@Schema(description = "The four models of a centre, each public, private, public-private or the community's.")
record Models(
        @Enumerated(EnumType.STRING) @Column(name = "model_investment") @Schema(description = "Who invests (đầu tư).")
        Party investment,

        @Enumerated(EnumType.STRING) @Column(name = "model_management") @Schema(description = "Who manages (quản lý).")
        Party management,

        @Enumerated(EnumType.STRING)
        @Column(name = "model_commercial")
        @Schema(description = "Who runs the business in it (khai thác).")
        Party commercialOperation,

        @Enumerated(EnumType.STRING)
        @Column(name = "model_operation")
        @Schema(description = "Who runs the place itself (vận hành).")
        Party operation) {

    boolean sayNothing() {
        return investment == null && management == null && commercialOperation == null && operation == null;
    }
}
