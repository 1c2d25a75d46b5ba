package vn.hanoi.creativecity.centres.centre;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.geometry.BoundingBox;
import vn.hanoi.creativecity.centres.geometry.Neighbourhood;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnitRepository;
import vn.hanoi.creativecity.centres.unit.FormerArea;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists centres: turns a filter into one query that the database answers from its indexes. */
@Singleton
class CentreListing implements Findable {

    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);

    private final CentreRepository centres;
    private final AdministrativeUnitRepository units;
    private final Session session;
    private final CentreRights rights;

    CentreListing(CentreRepository centres, AdministrativeUnitRepository units, Session session, CentreRights rights) {
        this.centres = centres;
        this.units = units;
        this.session = session;
        this.rights = rights;
    }

    @Override
    public String type() {
        return "centre";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("centre");
        rights.restrictToVisible(query);
        return query;
    }

    Page<Centre> page(CentreFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible();
        List<SortKey> sorts = new ArrayList<>(
                List.of(NAME, NAME.reversed(), CREATED, CREATED.reversed(), UPDATED, UPDATED.reversed()));
        restrictToStates(query, filter);
        restrictToTies(query, filter);
        restrictToUnits(query, filter);
        if (filter.bbox() != null) {
            BoundingBox.parse("bbox", filter.bbox()).restrict(query, "centre", session);
        }
        Neighbourhood.of(filter.near(), filter.radius()).ifPresent(near -> sorts.addFirst(near.restrict(query)));
        SearchWords words = SearchWords.of(filter.q());
        if (!words.isEmpty()) {
            words.restrict(query, "search");
            sorts.addFirst(words.relevance(query, "name_vi", "search_name"));
        }
        return query.orderBy(SortKey.choose(filter.sort(), sorts)).page(session, page, uri, centres::inOrder);
    }

    private static void restrictToStates(KeysetQuery query, CentreFilter filter) {
        restrictTo(query, "publication", filter.publication());
        restrictTo(query, "kind", filter.kind());
        restrictTo(query, "lifecycle", filter.lifecycle());
        if (isGiven(filter.discipline())) {
            // Constants of our own enum: no text of the caller's.
            String fields = filter.discipline().stream().map(Discipline::name).collect(Collectors.joining(","));
            query.where("disciplines && string_to_array(:disciplines, ',')", "disciplines", fields);
        }
    }

    static void restrictTo(KeysetQuery query, String column, List<? extends Enum<?>> values) {
        if (isGiven(values)) {
            query.where(
                    column + " in (:" + column + ")",
                    column,
                    values.stream().map(Enum::name).toList());
        }
    }

    private void restrictToTies(KeysetQuery query, CentreFilter filter) {
        if (filter.identifier() != null) {
            Identifier identifier = Identifier.parse(filter.identifier());
            query.where(
                    "id = (select i.centre_id from centre_identifier i where i.scheme = :scheme and i.value = :value)",
                    "scheme",
                    identifier.scheme(),
                    "value",
                    identifier.value());
        }
        if (filter.parent() != null) {
            // A parent that the viewer does not see has no parts for them either.
            centres.findByReference(filter.parent())
                    .ifPresentOrElse(
                            parent -> query.where("parent_id = :parent", "parent", parent.id()),
                            () -> query.where("false"));
        }
    }

    private void restrictToUnits(KeysetQuery query, CentreFilter filter) {
        restrictToUnit(query, filter.unit());
        if (filter.formerUnit() != null) {
            restrictToFormerArea(query, units.formerArea(filter.formerUnit()));
        }
    }

    static void restrictToUnit(KeysetQuery query, String code) {
        if (code != null) {
            query.where(
                    "unit_id = (select u.id from administrative_unit u where u.code = :unit and u.valid_until is null)",
                    "unit",
                    code);
        }
    }

    /** With the ids at hand the planner knows how few centres are meant, and takes the indexes on them. */
    private static void restrictToFormerArea(KeysetQuery query, FormerArea area) {
        if (area.units().isEmpty()) {
            query.where("false");
            return;
        }
        String placedNowhere = area.district().isEmpty()
                ? "former_unit_id is null"
                : "(former_unit_id is null or former_unit_id in (:district))";
        query.where(
                "former_unit_id in (:formerUnits) or " + placedNowhere + " and unit_id in (:successors)",
                "formerUnits",
                area.units(),
                "district",
                area.district(),
                "successors",
                area.successors());
    }

    private static boolean isGiven(List<?> values) {
        return values != null && !values.isEmpty();
    }
}
