package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.feed.Successor;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Centres in the change feed. Features above this one are known here by the names of their tables alone. */
@Singleton
class CentreFeed implements FeedCollection<CentreResponse> {

    private final CentreRepository centres;
    private final CentreRights rights;
    private final Session session;

    CentreFeed(CentreRepository centres, CentreRights rights, Session session) {
        this.centres = centres;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String name() {
        return Centre.COLLECTION;
    }

    @Override
    public Class<CentreResponse> type() {
        return CentreResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, audience_of_centre(id) as audience,
                    jsonb_build_array(slug, name_vi, name_en)::text as shown
                from centre""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(
                Dependents.thatShowIt("centres", """
                        with other as (select unnest(?) as id)
                        select c.id from other join centre c on c.parent_id = other.id
                        union select c.id from other join centre c on c.successor_id = other.id"""),
                Dependents.thatShowIt("connections", """
                        with centre as (select unnest(?) as id)
                        select c.id from centre join connection c on c.first_centre_id = centre.id
                        union select c.id from centre join connection c on c.second_centre_id = centre.id"""),
                Dependents.thatShowIt("agreements", "select id from agreement where centre_id = any (?)"),
                Dependents.thatShowIt("craft-products", "select id from craft_product where centre_id = any (?)"),
                Dependents.thatShowIt("adaptations", "select id from adaptation where resulting_centre_id = any (?)"),
                Dependents.seenWithIt("spaces", "select id from space where centre_id = any (?)"),
                Dependents.seenWithIt("opening-hours", "select centre_id from opening_hours where centre_id = any (?)"),
                Dependents.seenWithIt("observations", "select id from observation where centre_id = any (?)"));
    }

    @Override
    public Map<UUID, CentreResponse> documents(Collection<UUID> ids) {
        KeysetQuery query = KeysetQuery.among("centre", ids);
        rights.restrictToVisible(query);
        List<Centre> found = query.all(session, centres::inOrder);
        Set<UUID> visible = rights.visible(found.stream()
                .flatMap(centre -> Stream.of(centre.parent(), centre.successor()))
                .filter(Objects::nonNull)
                .map(Centre::id)
                .toList());
        return found.stream()
                .collect(Collectors.toMap(
                        Centre::id, centre -> CentreResponse.from(centre, other -> visible.contains(other.id()))));
    }

    @Override
    public String href(UUID id, CentreResponse document) {
        return "/v1/centres/" + id;
    }

    @Override
    public Map<UUID, Successor> successors(Collection<UUID> ids) {
        List<Centre> succeeded = centres.list("from Centre c join fetch c.successor where c.id in ?1", ids);
        Set<UUID> visible = rights.visible(
                succeeded.stream().map(centre -> centre.successor().id()).toList());
        return succeeded.stream()
                .filter(centre -> visible.contains(centre.successor().id()))
                .collect(Collectors.toMap(Centre::id, centre -> successor(centre.successor())));
    }

    private static Successor successor(Centre centre) {
        return new Successor(centre.id(), "/v1/centres/" + centre.id());
    }
}
