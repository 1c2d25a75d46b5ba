package vn.hanoi.creativecity.centres.agreement;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.identity.Tier;

/** Contributions in the change feed. Each changes what was disbursed under its agreement, for those who see it. */
@Singleton
class ContributionFeed implements FeedCollection<ContributionResponse> {

    private final ContributionRepository contributions;
    private final AgreementRights rights;

    ContributionFeed(ContributionRepository contributions, AgreementRights rights) {
        this.contributions = contributions;
        this.rights = rights;
    }

    @Override
    public String name() {
        return Contribution.COLLECTION;
    }

    @Override
    public Class<ContributionResponse> type() {
        return ContributionResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select c.id, 0::bigint as version, array['staff', a.organisation_id::text] as audience,
                    null::text as shown
                from contribution c join agreement a on a.id = c.agreement_id""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("agreements", "select agreement_id from contribution where id = any (?)"));
    }

    @Override
    public Map<UUID, ContributionResponse> documents(Collection<UUID> ids) {
        Function<Agreement, Tier> seenAs = rights.seenAs();
        return contributions.list("""
                        from Contribution c join fetch c.agreement a join fetch a.organisation
                        where c.id in ?1""", ids).stream()
                .filter(contribution -> seenAs.apply(contribution.agreement()) != Tier.PUBLIC)
                .collect(Collectors.toMap(Contribution::id, ContributionResponse::from));
    }

    @Override
    public String href(UUID id, ContributionResponse document) {
        return "/v1/agreements/" + document.agreement() + "/contributions/" + id;
    }
}
