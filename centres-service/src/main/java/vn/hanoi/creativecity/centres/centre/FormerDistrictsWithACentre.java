package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;

/**
 * How many of the districts of before 2025-07-01 have a centre, other than a walking space, in pilot or operating. A
 * centre lies in the district that the plan named, or else in the only one out of which its unit of today came.
 */
@Singleton
class FormerDistrictsWithACentre implements Measure {

    private static final String CENTRES =
            """
            with placed as (
                select c.id, c.slug, c.name_vi, c.name_en, d.id as district_id,
                    case when c.kind = 'WALKING_SPACE' then 'walking_space'
                        when 'kind' = any (c.assumed) then 'assumed_kind'
                        when %1$s is not null then %1$s
                        when d.field = any (c.assumed) then 'assumed_place'
                        when d.id is null then 'no_former_district' end as reason
                from centre c
                left join lateral (
                    select case when u.level in ('DISTRICT', 'TOWN') then u.id else u.parent_id end as id,
                        'formerUnit' as field
                    from administrative_unit u where u.id = c.former_unit_id
                    union all
                    select (array_agg(distinct p.parent_id))[1], 'unit'
                    from unit_succession s join administrative_unit p on p.id = s.predecessor_id
                    where c.former_unit_id is null and s.successor_id = c.unit_id
                    having count(distinct p.parent_id) = 1) d on true
                where c.publication = 'PUBLISHED')
            """.formatted(CentreMeasures.WHY_NOT_STANDING_AS.formatted("'PILOT', 'OPERATING'"));

    private final Session session;

    FormerDistrictsWithACentre(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "former_districts_with_a_centre";
    }

    @Override
    public Figure figure() {
        List<Fact> districts = CentreMeasures.facts(session, "administrative-units", CENTRES + """
                select u.id, u.code, u.name_vi, u.name_en, null from administrative_unit u
                where u.id in (select district_id from placed where reason is null) order by u.code""");
        List<Fact> others = CentreMeasures.facts(session, Centre.COLLECTION, CENTRES + """
                select id, slug, name_vi, name_en, reason from placed where reason is not null order by name_vi, id""");
        return new Figure(districts.size(), districts, others);
    }
}
