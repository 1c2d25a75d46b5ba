package vn.hanoi.creativecity.centres.centre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.accessibility.Accessibility;
import vn.hanoi.creativecity.centres.agency.AgencyRequest;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
import vn.hanoi.creativecity.centres.image.Image;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnit;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a centre; also what a merge patch is applied to. */
@Schema(name = "CentreInput", description = "What makes a centre.")
record CentreRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs; made from the Vietnamese name when absent.",
                examples = "khong-gian-di-bo-van-mieu")
        String slug,

        @NotNull @Schema(description = "What sort of place it is.")
        CentreKind kind,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 1000) @Schema(description = "What it is, in at most 1,000 characters.")
        LocalizedText summary,

        @TextLength(max = 20000) @Schema(description = "The whole story, in at most 20,000 characters.")
        LocalizedText description,

        @Size(max = 7) @Schema(description = "The creative fields that it serves.", uniqueItems = true)
        List<@NotNull Discipline> disciplines,

        @Size(max = 20) @Schema(description = "By what names other registers know it.")
        List<@NotNull @Valid Identifier> identifiers,

        @Size(max = 100)
        @Schema(
                description = "The id or slug of the centre that it is a part of.",
                examples = "trung-tam-thiet-ke-sang-tao-ha-noi")
        String parent,

        @Valid @Schema(description = "Where it is.") GeometryDocument geometry,

        @Schema(description = "How well the geometry is known; required with one.")
        Accuracy geometryAccuracy,

        @TextLength(max = 300) @Schema(description = "The postal address.")
        LocalizedText address,

        @Pattern(regexp = "\\d{5}")
        @Schema(description = "The code of the ward or commune of today.", maxLength = 5, examples = "09877")
        String unit,

        @Pattern(regexp = "\\d{3}(\\d{2})?")
        @Schema(
                description = "The code, before 2025-07-01, of the district or unit that the plan named.",
                maxLength = 5,
                examples = "274")
        String formerUnit,

        @Size(max = 100)
        @Schema(description = "The id or slug of the institution that hosts it.", examples = "van-mieu")
        String hostInstitution,

        @Size(max = 50) @Schema(description = "The agencies and their roles.")
        List<@NotNull @Valid AgencyRequest> agencies,

        @Schema(description = "Who invests, manages, runs the business and operates.")
        Models models,

        @Size(max = 50) @Schema(description = "The steps in which it is built, by number.")
        List<@NotNull @Valid PhaseRequest> phases,

        @Schema(description = "The day on which it opened.") LocalDate openedOn,

        @Min(1)
        @Max(1_000_000)
        @Schema(description = "The length of a walking space, in metres.", format = "int32", examples = "820")
        Integer lengthM,

        @Valid @Schema(description = "How the public reaches the institution.")
        Contact contact,

        @Valid @Schema(description = "How it can be reached and used by everybody.")
        Accessibility accessibility,

        @Size(max = 20) @Schema(description = "Pictures of it, by their addresses.")
        List<@NotNull @Valid Image> images,

        @Pattern(regexp = "P([1-9]|1[0-6])")
        @Schema(
                description = "The item of the city's plan that it carries out, P1 to P16.",
                maxLength = 3,
                examples = "P14")
        String planItem,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Press report on Plan 102/KH-UBND, 2022")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** Lists that are left out are empty, and what says nothing is left out: so they will be read back. */
    CentreRequest {
        disciplines = each(disciplines);
        identifiers = identifiers == null ? List.of() : identifiers;
        agencies = agencies == null ? List.of() : agencies;
        models = models == null || models.sayNothing() ? null : models;
        phases = phases == null ? List.of() : phases;
        contact = contact == null || contact.saysNothing() ? null : contact;
        accessibility = Accessibility.orNothing(accessibility);
        images = images == null ? List.of() : images;
        assumed = each(assumed);
    }

    private static <T> List<T> each(List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    /** What would make the centre as it is now. */
    static CentreRequest of(Centre centre) {
        Texts texts = centre.texts();
        Location location = centre.location();
        Provenance provenance = centre.provenance();
        return new CentreRequest(
                centre.slug(),
                centre.kind(),
                texts.name(),
                texts.summary(),
                texts.description(),
                centre.disciplines(),
                centre.identifiers(),
                nameOf(centre.parent(), Centre::slug),
                location.geometry(),
                location.geometryAccuracy(),
                location.address(),
                nameOf(location.unit(), AdministrativeUnit::code),
                nameOf(location.formerUnit(), AdministrativeUnit::code),
                nameOf(centre.hostInstitution(), Organisation::slug),
                centre.agencies().stream().map(AgencyRequest::of).toList(),
                centre.models(),
                centre.phases().stream().map(PhaseRequest::of).toList(),
                centre.openedOn(),
                centre.lengthM(),
                centre.contact(),
                centre.accessibility(),
                centre.images(),
                provenance.planItem(),
                provenance.source(),
                provenance.assumed());
    }

    private static <T> String nameOf(T thing, Function<T, String> name) {
        return thing == null ? null : name.apply(thing);
    }
}
