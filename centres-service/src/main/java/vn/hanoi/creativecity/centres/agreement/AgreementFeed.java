package vn.hanoi.creativecity.centres.agreement;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Agreements in the change feed. A party to one sees the centre with it, and as long as it holds what was observed there. */
@Singleton
class AgreementFeed implements FeedCollection<AgreementResponse> {

    private final AgreementRepository agreements;
    private final AgreementRights rights;
    private final Session session;

    AgreementFeed(AgreementRepository agreements, AgreementRights rights, Session session) {
        this.agreements = agreements;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String name() {
        return Agreement.COLLECTION;
    }

    @Override
    public Class<AgreementResponse> type() {
        return AgreementResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, array['staff', organisation_id::text] || case
                        when visibility = 'PUBLIC' and signed_on is not null then audience_of_centre(centre_id)
                        else '{}' end as audience,
                    makes_a_partner(state)::text as shown
                from agreement""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(
                Dependents.seenWithIt("centres", "select centre_id from agreement where id = any (?)"),
                Dependents.seenWithIt("observations", """
                        select o.id from observation o
                        where o.centre_id in (select a.centre_id from agreement a where a.id = any (?))"""));
    }

    @Override
    public Map<UUID, AgreementResponse> documents(Collection<UUID> ids) {
        KeysetQuery query = KeysetQuery.among("agreement", ids);
        rights.restrictToVisible(query);
        Function<Agreement, Tier> seenAs = rights.seenAs();
        return query.all(session, agreements::inOrder).stream()
                .collect(Collectors.toMap(
                        Agreement::id, agreement -> AgreementResponse.from(agreement, seenAs.apply(agreement))));
    }

    @Override
    public String href(UUID id, AgreementResponse document) {
        return "/v1/agreements/" + id;
    }
}
