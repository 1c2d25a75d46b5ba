package vn.hanoi.creativecity.centres.unit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A unit of the state's administration. Its code names it only together with the day from which it exists. */
@Entity
@Table(name = "administrative_unit")
public class AdministrativeUnit {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    private AdministrativeUnit parent;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode boundary;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    AdministrativeUnit() {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String code() {
        return code;
    }

    Level level() {
        return level;
    }

    public LocalizedText name() {
        return new LocalizedText(nameVi, nameEn);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    AdministrativeUnit parent() {
        return parent;
    }

    JsonNode boundary() {
        return boundary;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
