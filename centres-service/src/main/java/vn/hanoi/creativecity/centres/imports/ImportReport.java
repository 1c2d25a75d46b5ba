package vn.hanoi.creativecity.centres.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is wrong with a file that has been read. */
@Entity
@Table(name = "import_report")
@Immutable
class ImportReport {

    @Id
    @Column(name = "import_id")
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ImportProblem> problems = new ArrayList<>();

    ImportReport() {}

    ImportReport(UUID id, List<ImportProblem> problems) {
        this.id = id;
        this.problems = problems;
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
