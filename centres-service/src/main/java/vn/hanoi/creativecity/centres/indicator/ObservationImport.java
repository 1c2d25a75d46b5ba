package vn.hanoi.creativecity.centres.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.centres.imports.Columns;
import vn.hanoi.creativecity.centres.imports.ImportCollection;
import vn.hanoi.creativecity.centres.imports.ImportLine;
import vn.hanoi.creativecity.centres.imports.Importing;
import vn.hanoi.creativecity.centres.imports.Outcome;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Takes observations from a file, a thousand lines with a handful of queries. Their centres are not locked, as that could
 * last for minutes: who loses the say in one in the meantime had it when the line was read.
 */
@Singleton
class ObservationImport implements Importing {

    private static final String CENTRE = "centre";
    private static final Set<String> REVISED = Set.of("value", "source", "assumed", "note");

    private final CentreRepository centres;
    private final CentreRights rights;
    private final IndicatorRepository indicators;
    private final ObservationRepository observations;
    private final Observing observing;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Session session;
    private final Clock clock;

    ObservationImport(
            CentreRepository centres,
            CentreRights rights,
            IndicatorRepository indicators,
            ObservationRepository observations,
            Observing observing,
            MergePatch mergePatch,
            Audit audit,
            Session session,
            Clock clock) {
        this.centres = centres;
        this.rights = rights;
        this.indicators = indicators;
        this.observations = observations;
        this.observing = observing;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public ImportCollection collection() {
        return ImportCollection.OBSERVATIONS;
    }

    @Override
    public Columns columns() {
        return Columns.of(ObservationRequest.class).withText(CENTRE).requiring(CENTRE, "indicator", "from", "value");
    }

    @Override
    public int batch() {
        return 1_000;
    }

    @Override
    public void take(List<ImportLine> lines) {
        List<Drawn> drawn = draw(lines);
        Map<Key, Observation> present = new HashMap<>();
        observations
                .like(drawn.stream().map(Drawn::observation).toList())
                .forEach(found -> present.put(Key.of(found), found));
        Map<Observation, Optional<ObservationResponse>> changes = new LinkedHashMap<>();
        for (Drawn one : drawn) {
            Observation there = present.putIfAbsent(Key.of(one.observation()), one.observation());
            if (there == null) {
                session.persist(one.observation());
                changes.put(one.observation(), Optional.empty());
                one.line().has(Outcome.CREATED, one.observation().id());
            } else if (changes.containsKey(there)) {
                // Another line is about the same, so neither will do.
                one.line().has(Outcome.UNCHANGED, there.id());
            } else {
                one.line().has(revise(there, one.line(), changes), there.id());
            }
        }
        observing.keep(changes.keySet());
        audit.record(changes.entrySet().stream()
                .map(change -> change(change.getKey(), change.getValue()))
                .toList());
        session.clear();
    }

    private Outcome revise(
            Observation there, ImportLine line, Map<Observation, Optional<ObservationResponse>> changes) {
        ObservationResponse before = ObservationResponse.from(there);
        ObservationRevisionRequest said = mergePatch.apply(
                ObservationRevisionRequest.of(there),
                ObservationRevisionRequest.class,
                line.content().retain(REVISED));
        if (!there.revise(said, clock.instant())) {
            return Outcome.UNCHANGED;
        }
        changes.put(there, Optional.of(before));
        return Outcome.CHANGED;
    }

    private static Audit.Change change(Observation observation, Optional<ObservationResponse> before) {
        return new Audit.Change(
                before.isPresent() ? "revised" : Audit.CREATED,
                Observation.COLLECTION,
                observation.id(),
                before.orElse(null),
                ObservationResponse.from(observation));
    }

    private List<Drawn> draw(List<ImportLine> lines) {
        Map<String, Centre> found = centres.findByReferences(
                lines.stream().map(line -> line.content().path(CENTRE).asText()).toList());
        Map<String, Optional<Indicator>> known = new HashMap<>();
        List<Drawn> drawn = new ArrayList<>();
        for (ImportLine line : lines) {
            Optional<Centre> centre = centre(line, found);
            Optional<ObservationRequest> request = read(line);
            if (!line.isWrong()) {
                draw(line, centre.orElseThrow(), request.orElseThrow(), known).ifPresent(drawn::add);
            }
        }
        return drawn;
    }

    private static Optional<Centre> centre(ImportLine line, Map<String, Centre> found) {
        JsonNode reference = line.content().remove(CENTRE);
        Violations violations = new Violations();
        violations.check(
                reference != null && reference.isTextual(),
                "/centre",
                "required",
                new Message("Phải có trung tâm.", "The centre must be there."));
        Centre centre = violations.follow(
                "/centre",
                reference == null ? null : reference.textValue(),
                text -> Optional.ofNullable(found.get(text)));
        try {
            violations.throwIfAny();
        } catch (Problem problem) {
            line.refuse(problem);
        }
        return Optional.ofNullable(centre);
    }

    private Optional<ObservationRequest> read(ImportLine line) {
        try {
            return Optional.of(mergePatch.read(line.content(), ObservationRequest.class));
        } catch (Problem problem) {
            line.refuse(problem);
            return Optional.empty();
        }
    }

    private Optional<Drawn> draw(
            ImportLine line, Centre centre, ObservationRequest request, Map<String, Optional<Indicator>> known) {
        try {
            rights.requireChange(centre);
            return Optional.of(new Drawn(
                    line,
                    observing.draw(
                            centre,
                            request,
                            reference -> known.computeIfAbsent(reference, indicators::findToObserve))));
        } catch (Problem problem) {
            line.refuse(problem);
            return Optional.empty();
        }
    }

    /** A line, and the observation that it would make. */
    private record Drawn(ImportLine line, Observation observation) {}

    /** What is observed, and when. */
    private record Key(UUID centre, UUID indicator, LocalDate from, LocalDate until) {

        static Key of(Observation observation) {
            return new Key(observation.centre(), observation.indicator().id(), observation.from(), observation.until());
        }
    }
}
