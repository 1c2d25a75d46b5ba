package vn.hanoi.creativecity.centres.agreement;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.DATE;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.REAL;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists agreements: turns a filter into one query that the database answers from its indexes. */
@Singleton
class AgreementListing {

    private static final SortKey TITLE = SortKey.ascending("title", "title_vi", TEXT);
    private static final SortKey SIGNED = SortKey.nullable("signedOn", "signed_on", DATE);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);

    /** Its order would tell of what other partners have promised. */
    private static final SortKey COMMITTED = SortKey.nullable(
                    "committedCapital", "cast(committed_amount as double precision)", REAL)
            .visibleTo(Tier.STAFF);

    private static final List<SortKey> SORTS = Stream.of(TITLE, SIGNED, CREATED, UPDATED, COMMITTED)
            .flatMap(key -> Stream.of(key, key.reversed()))
            .toList();

    private final AgreementRepository agreements;
    private final AgreementRights rights;
    private final CentreRepository centres;
    private final OrganisationRepository organisations;
    private final Session session;
    private final Viewer viewer;

    AgreementListing(
            AgreementRepository agreements,
            AgreementRights rights,
            CentreRepository centres,
            OrganisationRepository organisations,
            Session session,
            Viewer viewer) {
        this.agreements = agreements;
        this.rights = rights;
        this.centres = centres;
        this.organisations = organisations;
        this.session = session;
        this.viewer = viewer;
    }

    Page<AgreementResponse> page(AgreementFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("agreement").orderBy(SortKey.choose(filter.sort(), SORTS, viewer.tier()));
        rights.restrictToVisible(query);
        restrictTo(
                query,
                "centre_id",
                filter.centre(),
                name -> centres.findByReference(name).map(Centre::id));
        restrictTo(
                query,
                "organisation_id",
                filter.organisation(),
                name -> organisations.findByReference(name).map(Organisation::id));
        restrictTo(query, "role", filter.role());
        restrictTo(query, "contract_type", filter.contractType());
        restrictTo(query, "state", filter.state());
        restrictTo(query, "visibility", filter.visibility());
        SearchWords.of(filter.q()).restrict(query, "search");
        return query.page(session, page, uri, agreements::inOrder)
                .map(agreement -> AgreementResponse.from(agreement, rights.seenAs(agreement)));
    }

    /** What leads nowhere, or to what the viewer does not see, has no agreements. */
    private static void restrictTo(
            KeysetQuery query, String column, String reference, Function<String, Optional<UUID>> find) {
        if (reference != null) {
            find.apply(reference)
                    .ifPresentOrElse(
                            id -> query.where(column + " = :" + column, column, id), () -> query.where("false"));
        }
    }

    private static void restrictTo(KeysetQuery query, String column, List<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            query.where(
                    column + " in (:" + column + ")",
                    column,
                    values.stream().map(Enum::name).toList());
        }
    }
}
