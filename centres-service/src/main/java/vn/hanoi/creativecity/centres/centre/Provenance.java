package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where a record comes from: the item of the plan behind it, who reported it, and which of its fields are assumed. */
@Embeddable
record Provenance(
        @Column(name = "plan_item") String planItem,
        String source,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> assumed) {}
