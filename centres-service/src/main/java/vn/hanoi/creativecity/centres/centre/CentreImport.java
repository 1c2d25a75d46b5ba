package vn.hanoi.creativecity.centres.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.imports.Columns;
import vn.hanoi.creativecity.centres.imports.ImportCollection;
import vn.hanoi.creativecity.centres.imports.ImportLine;
import vn.hanoi.creativecity.centres.imports.Importing;
import vn.hanoi.creativecity.centres.imports.Outcome;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Takes centres from a file. One that has an identifier of the line, or else its slug, is changed by what the line says; it
 * keeps the identifiers that it has. Otherwise the line makes a new one.
 */
@Singleton
class CentreImport implements Importing {

    private static final String IDENTIFIERS = "identifiers";
    private static final String SLUG = "slug";
    private static final String GEOMETRY = "geometry";

    private final CentreRepository centres;
    private final CentreIdentifiers identifiers;
    private final CentreEditing editing;
    private final CentreRights rights;
    private final Slugs slugs;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final ObjectMapper json;
    private final Session session;

    CentreImport(
            CentreRepository centres,
            CentreIdentifiers identifiers,
            CentreEditing editing,
            CentreRights rights,
            Slugs slugs,
            MergePatch mergePatch,
            Audit audit,
            ObjectMapper json,
            Session session) {
        this.centres = centres;
        this.identifiers = identifiers;
        this.editing = editing;
        this.rights = rights;
        this.slugs = slugs;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.json = json;
        this.session = session;
    }

    @Override
    public ImportCollection collection() {
        return ImportCollection.CENTRES;
    }

    @Override
    public Columns columns() {
        return Columns.of(CentreRequest.class)
                .withFamily("identifier", IDENTIFIERS, "scheme", "value", Identifier.SCHEME)
                .withPairs("agencies", "organisation", "role")
                .withNumber("longitude", "/geometry")
                .withNumber("latitude", "/geometry");
    }

    /** Each line is written by itself, and the session is asked what is new in it each time. */
    @Override
    public int batch() {
        return 50;
    }

    @Override
    public void take(List<ImportLine> lines) {
        for (ImportLine line : lines) {
            try {
                readPoint(line.content());
                take(line);
            } catch (Problem problem) {
                line.refuse(problem);
            }
        }
        session.flush();
        session.clear();
    }

    private void take(ImportLine line) {
        List<Identifier> named = identifiersOf(line.content());
        Optional<UUID> identified = identified(named);
        Optional<Centre> there = identified
                .map(UUID::toString)
                .or(() -> slugOf(line.content(), named))
                .flatMap(centres::findForChange);
        there.ifPresentOrElse(centre -> change(centre, line, identified.isPresent()), () -> create(line));
    }

    private void create(ImportLine line) {
        Centre centre = editing.create(mergePatch.read(line.patchFor(json.createObjectNode()), CentreRequest.class));
        rights.requireCreation(centre);
        audit.record(Audit.CREATED, Centre.COLLECTION, centre.id(), null, CentreResponse.asStaffSee(centre));
        line.has(Outcome.CREATED, centre.id());
    }

    private void change(Centre centre, ImportLine line, boolean isIdentified) {
        rights.requireChange(centre);
        CentreRequest current = CentreRequest.of(centre);
        ObjectNode patch = line.patchFor(json.valueToTree(current));
        if (!isIdentified) {
            // It was found by this one, or by one that it had before.
            patch.remove(SLUG);
        }
        keepIdentifiers(current, patch);
        CentreResponse before = CentreResponse.asStaffSee(centre);
        boolean isChanged = editing.changeIfDifferent(centre, mergePatch.apply(current, CentreRequest.class, patch));
        if (isChanged) {
            audit.record(Audit.CHANGED, Centre.COLLECTION, centre.id(), before, CentreResponse.asStaffSee(centre));
        }
        line.has(isChanged ? Outcome.CHANGED : Outcome.UNCHANGED, centre.id());
    }

    /** Those of the line are added; each is looked at where it stands in the line. */
    private void keepIdentifiers(CentreRequest current, ObjectNode patch) {
        if (!(patch.get(IDENTIFIERS) instanceof ArrayNode named)) {
            if (patch.path(IDENTIFIERS).isNull()) {
                patch.remove(IDENTIFIERS);
            }
            return;
        }
        ArrayNode all = json.valueToTree(current.identifiers());
        for (int i = 0; i < named.size(); i++) {
            Identifier identifier = read(named.get(i), "/identifiers/" + i);
            if (!current.identifiers().contains(identifier)) {
                all.add(named.get(i));
            }
        }
        patch.set(IDENTIFIERS, all);
    }

    private Identifier read(JsonNode node, String pointer) {
        try {
            return mergePatch.read(node, Identifier.class);
        } catch (Problem problem) {
            throw new Problem(
                    problem.type(),
                    problem.detail(),
                    problem.violations().stream()
                            .map(wrong -> Violation.at(pointer + wrong.place(), wrong.code(), wrong.message()))
                            .toList());
        }
    }

    private Optional<UUID> identified(List<Identifier> named) {
        Set<UUID> found = new TreeSet<>(identifiers
                .resolve(named.stream().map(Identifier::written).toList())
                .values());
        if (found.size() > 1) {
            throw Problem.invalid(
                    "/identifiers",
                    "ambiguous",
                    new Message(
                            "Các mã định danh thuộc về những trung tâm khác nhau.",
                            "The identifiers belong to different centres."));
        }
        return found.stream().findFirst();
    }

    /** Without either, a repeat would make another centre. */
    private static Optional<String> slugOf(ObjectNode content, List<Identifier> named) {
        Optional<String> slug = Optional.ofNullable(content.path(SLUG).textValue());
        if (slug.isEmpty() && named.isEmpty()) {
            throw Problem.invalid(
                    "/slug",
                    "required",
                    new Message(
                            "Phải có mã định danh hoặc slug, để tìm lại được trung tâm.",
                            "There must be an identifier or a slug, by which the centre is found again."));
        }
        return slug;
    }

    /** As far as they are some; the rest is for the strict reader to refuse. */
    private static List<Identifier> identifiersOf(ObjectNode content) {
        return StreamSupport.stream(content.path(IDENTIFIERS).spliterator(), false)
                .filter(node ->
                        node.path("scheme").isTextual() && node.path("value").isTextual())
                .map(node -> new Identifier(
                        node.path("scheme").textValue(), node.path("value").textValue()))
                .toList();
    }

    /** A point may be written as two numbers. */
    private static void readPoint(ObjectNode content) {
        JsonNode longitude = content.remove("longitude");
        JsonNode latitude = content.remove("latitude");
        if (longitude == null && latitude == null) {
            return;
        }
        if (content.has(GEOMETRY)) {
            throw Problem.invalid(
                    "/geometry",
                    "repeated",
                    new Message(
                            "Chỉ dùng geometry, hoặc longitude và latitude.",
                            "Either geometry, or longitude and latitude."));
        }
        boolean isNothing = (longitude == null || longitude.isNull()) && (latitude == null || latitude.isNull());
        if (isNothing) {
            content.putNull(GEOMETRY);
        } else {
            content.putObject(GEOMETRY)
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(longitude)
                    .add(latitude);
        }
    }
}
