package vn.hanoi.creativecity.centres.organisation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Organisations in the change feed. Features above this one are known here by the names of their tables alone. */
@Singleton
class OrganisationFeed implements FeedCollection<OrganisationResponse> {

    private final OrganisationRepository organisations;

    OrganisationFeed(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return Organisation.COLLECTION;
    }

    @Override
    public Class<OrganisationResponse> type() {
        return OrganisationResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, array['public', 'staff'] as audience,
                    jsonb_build_array(slug, name_vi, name_en)::text as shown
                from organisation""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(
                Dependents.thatShowIt("centres", """
                        with organisation as (select unnest(?) as id)
                        select c.id from organisation o join centre c on c.host_institution_id = o.id
                        union select a.centre_id from organisation o join centre_agency a on a.organisation_id = o.id
                        union select p.centre_id from organisation o join centre_phase p on p.host_id = o.id"""),
                Dependents.thatShowIt("agreements", "select id from agreement where organisation_id = any (?)"),
                Dependents.thatShowIt(
                        "targets", "select target_id from plan_target_agency where organisation_id = any (?)"));
    }

    @Override
    public Map<UUID, OrganisationResponse> documents(Collection<UUID> ids) {
        return organisations.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Organisation::id, OrganisationResponse::from));
    }

    @Override
    public String href(UUID id, OrganisationResponse document) {
        return "/v1/organisations/" + id;
    }
}
