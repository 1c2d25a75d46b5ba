package vn.hanoi.creativecity.centres.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document by which a target was met, where nothing is counted. */
@Embeddable
@Schema(description = "The document by which a target was met, where nothing is counted.")
record TargetRecord(
        @Column(name = "record_document")
        @NotNull
        @Size(min = 1, max = 500)
        @Schema(
                description = "What document it is.",
                required = true,
                examples = "Đề án Trung tâm thiết kế sáng tạo Hà Nội")
        String document,

        @Column(name = "record_date")
        @NotNull
        @Schema(description = "The day of the document.", required = true, examples = "2022-12-30")
        LocalDate date,

        @Column(name = "record_reference")
        @Size(min = 1, max = 500)
        @Schema(description = "Its number, or where it can be read.", examples = "123/QĐ-UBND")
        String reference) {}
