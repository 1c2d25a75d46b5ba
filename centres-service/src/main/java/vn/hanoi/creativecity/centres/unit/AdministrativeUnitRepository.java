package vn.hanoi.creativecity.centres.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The register of administrative units, of today and of before. */
@ApplicationScoped
public class AdministrativeUnitRepository implements PanacheRepositoryBase<AdministrativeUnit, UUID> {

    private final Session session;

    AdministrativeUnitRepository(Session session) {
        this.session = session;
    }

    /** The unit that bears the code today. */
    public Optional<AdministrativeUnit> findToday(String code) {
        return find("code = ?1 and validUntil is null", code).firstResultOptional();
    }

    /** The unit that bore the code last before the reform of 2025-07-01. */
    public Optional<AdministrativeUnit> findFormer(String code) {
        return find("code = ?1 and validUntil is not null order by validFrom desc", code)
                .firstResultOptional();
    }

    /** What the code stood for before 2025-07-01; empty when it stood for nothing. */
    public FormerArea formerArea(String code) {
        return FormerArea.of(session.createNativeQuery("""
                        with former as (
                            select f.id, f.parent_id, d.code = :code as inside
                            from administrative_unit f join administrative_unit d on d.id = f.parent_id
                            where f.valid_until is not null and :code in (f.code, d.code))
                        select 'unit' as part, id from former
                        union select 'district', parent_id from former where not inside
                        union select 'successor', s.successor_id
                            from former join unit_succession s on s.predecessor_id = former.id
                        order by 1, 2""", Object[].class)
                .addScalar("part", String.class)
                .addScalar("id", UUID.class)
                .setParameter("code", code)
                .getResultList());
    }

    Optional<AdministrativeUnit> findOn(String code, LocalDate day) {
        return find("code = ?1 and validFrom <= ?2 and (validUntil is null or validUntil >= ?2)", code, day)
                .firstResultOptional();
    }

    List<AdministrativeUnit> inOrder(List<UUID> ids) {
        return list("from AdministrativeUnit u left join fetch u.parent where u.id in ?1", ids).stream()
                .sorted(Comparator.comparing(unit -> ids.indexOf(unit.id())))
                .toList();
    }

    List<SuccessionResponse> successorsOf(UUID unit) {
        return successions("predecessor_id", "successor_id", unit);
    }

    List<SuccessionResponse> predecessorsOf(UUID unit) {
        return successions("successor_id", "predecessor_id", unit);
    }

    private List<SuccessionResponse> successions(String of, String other, UUID unit) {
        return session
                .createNativeQuery("""
                        select u.code, u.valid_from, u.name_vi, u.name_en, s.share
                        from unit_succession s join administrative_unit u on u.id = s.%s
                        where s.%s = :unit order by u.name_vi, u.id""".formatted(other, of), Object[].class)
                .setParameter("unit", unit)
                .getResultList()
                .stream()
                .map(SuccessionResponse::from)
                .toList();
    }
}
