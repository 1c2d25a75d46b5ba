package vn.hanoi.creativecity.centres.centre;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.REAL;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.geometry.BoundingBox;
import vn.hanoi.creativecity.centres.geometry.Position;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnitRepository;
import vn.hanoi.creativecity.centres.unit.FormerArea;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.search.SearchWords;
import vn.hanoi.creativecity.platform.text.Message;

/** Lists centres: turns a filter into one query that the database answers from its indexes. */
@Singleton
class CentreListing {

    private static final int DEFAULT_RADIUS_M = 1_000;
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

    Page<Centre> page(CentreFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("centre");
        List<SortKey> sorts = new ArrayList<>(
                List.of(NAME, NAME.reversed(), CREATED, CREATED.reversed(), UPDATED, UPDATED.reversed()));
        rights.restrictToVisible(query);
        restrictToStates(query, filter);
        restrictToTies(query, filter);
        restrictToUnits(query, filter);
        restrictToBox(query, filter);
        restrictToNeighbourhood(query, filter, sorts);
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

    private static void restrictTo(KeysetQuery query, String column, List<? extends Enum<?>> values) {
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
        if (filter.unit() != null) {
            query.where(
                    "unit_id = (select u.id from administrative_unit u where u.code = :unit and u.valid_until is null)",
                    "unit",
                    filter.unit());
        }
        if (filter.formerUnit() != null) {
            restrictToFormerArea(query, units.formerArea(filter.formerUnit()));
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

    private static void restrictToBox(KeysetQuery query, CentreFilter filter) {
        if (filter.bbox() != null) {
            BoundingBox box = BoundingBox.parse("bbox", filter.bbox());
            query.where(
                    "extent && box(point(:west, :south), point(:east, :north))",
                    "west",
                    box.southWest().longitude(),
                    "south",
                    box.southWest().latitude(),
                    "east",
                    box.northEast().longitude(),
                    "north",
                    box.northEast().latitude());
        }
    }

    private static void restrictToNeighbourhood(KeysetQuery query, CentreFilter filter, List<SortKey> sorts) {
        if (filter.near() == null) {
            if (filter.radius() != null) {
                throw Problem.invalidParameter(
                        "radius", "only_with_near", new Message("Chỉ dùng cùng near.", "Only together with near."));
            }
            return;
        }
        Position near = Position.parse("near", filter.near());
        int radius = filter.radius() == null ? DEFAULT_RADIUS_M : filter.radius();
        query.where("""
                cube_enlarge(on_earth(:nearLon, :nearLat), chord(:radius), 3) @> place
                and cube_distance(on_earth(:nearLon, :nearLat), place) <= chord(:radius)""", "nearLon", near.longitude(), "nearLat", near.latitude(), "radius", (double) radius);
        sorts.addFirst(SortKey.ascending("distance", "cube_distance(on_earth(:nearLon, :nearLat), place)", REAL));
    }

    private static boolean isGiven(List<?> values) {
        return values != null && !values.isEmpty();
    }
}
