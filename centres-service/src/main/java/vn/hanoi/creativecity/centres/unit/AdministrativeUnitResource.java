package vn.hanoi.creativecity.centres.unit;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.geometry.Position;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.time.Clocks;

@Path("/v1/administrative-units")
@Tag(
        name = "Administrative units",
        description = "The wards and communes of today and the districts and units of before 2025-07-01.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class AdministrativeUnitResource {

    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey CODE = SortKey.ascending("code", "code", TEXT);
    private static final List<SortKey> SORTS = List.of(NAME, NAME.reversed(), CODE, CODE.reversed());

    private final AdministrativeUnitRepository units;
    private final Session session;
    private final Clock clock;

    AdministrativeUnitResource(AdministrativeUnitRepository units, Session session, Clock clock) {
        this.units = units;
        this.session = session;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List administrative units",
            description =
                    "The wards and communes of today, and the districts, towns, townships, wards and communes of before 2025-07-01. "
                            + "With `contains`, which unit a place is in.")
    public Page<AdministrativeUnitResponse> listAdministrativeUnits(
            @BeanParam @Valid UnitFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("administrative_unit").orderBy(SortKey.choose(filter.sort(), SORTS));
        LocalDate day = filter.validOn() == null ? today() : filter.validOn();
        query.where("valid_from <= :day and (valid_until is null or valid_until >= :day)", "day", day);
        if (filter.level() != null && !filter.level().isEmpty()) {
            query.where(
                    "level in (:levels)",
                    "levels",
                    filter.level().stream().map(Level::name).toList());
        }
        if (filter.parent() != null) {
            query.where("""
                    parent_id in (select p.id from administrative_unit p where p.code = :parent
                        and p.valid_from <= :day and (p.valid_until is null or p.valid_until >= :day))""", "parent", filter.parent());
        }
        if (filter.contains() != null) {
            Position place = Position.parse("contains", filter.contains());
            query.where("area @> fine_point(:lon, :lat)", "lon", place.longitude(), "lat", place.latitude());
        }
        SearchWords.of(filter.q()).restrict(query, "search");
        return query.page(session, page, uri, units::inOrder).map(AdministrativeUnitResponse::inList);
    }

    @GET
    @Path("/{unit}")
    @Operation(
            summary = "Read one administrative unit",
            description =
                    "By id, or by code: then the unit that bears the code on the day `validOn`, today by default.")
    @APIResponseSchema(
            value = AdministrativeUnitResponse.class,
            responseCode = "200",
            responseDescription = "The unit with its boundary, predecessors and successors.")
    public Response readAdministrativeUnit(
            @PathParam("unit")
                    @Parameter(
                            description = "The id or the code.",
                            example = "\"09877\"",
                            schema = @Schema(maxLength = 36))
                    String unit,
            @QueryParam("validOn")
                    @Parameter(
                            description = "The day on which the unit with this code existed; today by default.",
                            example = "2025-06-30")
                    LocalDate validOn) {
        AdministrativeUnit found = References.id(unit)
                .flatMap(units::findByIdOptional)
                .or(() -> units.findOn(unit, validOn == null ? today() : validOn))
                .orElseThrow(() -> AdministrativeUnitNotFound.withReference(unit));
        var body = AdministrativeUnitResponse.whole(
                found, units.predecessorsOf(found.id()), units.successorsOf(found.id()));
        return Response.ok(body).header("ETag", ETags.of(found.version())).build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI);
    }
}
