package vn.hanoi.creativecity.centres.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.write.DeferredWrites;

/**
 * Works on an import, in one transaction from taking it out of the queue to its end. Its lines are written as they are
 * read, so that each is judged with what those before it have brought, by the same rules and the same constraints as
 * everywhere; a dry run, and a file with something wrong in it, go back to where they began.
 */
@Singleton
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    /** Whoever gives up so many times may do so because of what is in the file. */
    private static final int MOST_ATTEMPTS = 5;

    private static final int LONGEST_S = (int) Duration.ofHours(1).toSeconds();

    private final Session session;
    private final DeferredWrites writes;
    private final ImportRepository imports;
    private final ImportQueue queue;
    private final Pieces pieces;
    private final NamedRecords named;
    private final InTheNameOf inTheName;
    private final List<Importing> collections;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRun(
            Session session,
            DeferredWrites writes,
            ImportRepository imports,
            ImportQueue queue,
            Pieces pieces,
            NamedRecords named,
            InTheNameOf inTheName,
            @All List<Importing> collections,
            ObjectMapper json,
            Clock clock) {
        this.session = session;
        this.writes = writes;
        this.imports = imports;
        this.queue = queue;
        this.pieces = pieces;
        this.named = named;
        this.inTheName = inTheName;
        this.collections = collections;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Works on the import that has waited longest; gives whether there was one.
     *
     * @param isToStop asked again and again: whether to leave the work to somebody else
     */
    boolean next(BooleanSupplier isToStop) {
        UUID[] taken = new UUID[1];
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_S).call(() -> {
                Optional<UUID> id = queue.take();
                id.ifPresent(found -> {
                    taken[0] = found;
                    work(found, isToStop);
                });
                return id.isPresent();
            });
        } catch (CancellationException stopped) {
            QuarkusTransaction.requiringNew()
                    .run(() -> imports.findById(taken[0]).giveBack(clock.instant()));
            return false;
        }
    }

    private void work(UUID id, BooleanSupplier isToStop) {
        int attempts = QuarkusTransaction.requiringNew().call(() -> begin(id));
        Import sent = imports.findById(id);
        LOG.infof("Import %s of %s begins", id, sent.collection());
        if (attempts > MOST_ATTEMPTS) {
            end(id, ImportState.FAILED, Counts.NONE, List.of(givenUp()));
            return;
        }
        execute("savepoint lines");
        Report report = new Report();
        inTheName.run(sent.sender(), sent.traceId(), () -> read(sent, report, isToStop));
        // What is told of the lines goes with them when they are taken back.
        writes.write();
        boolean isApplied = report.isRight() && !sent.isDryRun();
        session.clear();
        if (!isApplied) {
            execute("rollback to savepoint lines");
        }
        ImportState state =
                isApplied ? ImportState.APPLIED : report.isRight() ? ImportState.VALID : ImportState.REFUSED;
        end(id, state, report.counts(), report.problems());
    }

    /** Committed by itself: others see who works on what. */
    private int begin(UUID id) {
        Import sent = imports.findById(id);
        sent.begin(clock.instant());
        return sent.attempts();
    }

    private void read(Import sent, Report report, BooleanSupplier isToStop) {
        Importing collection = collections.stream()
                .filter(one -> one.collection() == sent.collection())
                .findFirst()
                .orElseThrow();
        expectManyRows();
        named.begin();
        session.setJdbcBatchSize(collection.batch());
        FileText text = new FileText(pieces.read(sent.id()));
        Lines lines = sent.format() == ImportFormat.CSV
                ? new CsvLines(text, collection.columns(), json)
                : new JsonLines(text, json);
        Optional<UnreadableFile> end = Optional.empty();
        for (boolean isMore = true; isMore && end.isEmpty(); ) {
            List<ImportLine> batch = new ArrayList<>();
            end = fill(batch, lines, collection.batch());
            take(batch, collection, report);
            isMore = batch.size() == collection.batch();
            if (isToStop.getAsBoolean()) {
                throw new CancellationException();
            }
        }
        end.ifPresent(report::note);
        execute("set constraints all immediate");
    }

    /**
     * A table that was small may be large by the end of the transaction, and plans that read all of it, made while it was
     * small, would be kept; those by which the database follows its own foreign keys too.
     */
    private void expectManyRows() {
        execute("discard plans");
        execute("set local enable_seqscan = off");
    }

    private void take(List<ImportLine> lines, Importing collection, Report report) {
        collection.take(lines.stream().filter(line -> !line.isWrong()).toList());
        named.note(lines, report);
        lines.forEach(report::note);
    }

    /** Reads so many lines, as far as the file can be read; gives why it cannot any further. */
    private static Optional<UnreadableFile> fill(List<ImportLine> batch, Lines lines, int most) {
        try {
            Optional<ImportLine> line = lines.next();
            while (line.isPresent()) {
                batch.add(line.get());
                line = batch.size() < most ? lines.next() : Optional.empty();
            }
            return Optional.empty();
        } catch (UnreadableFile end) {
            return Optional.of(end);
        }
    }

    private void end(UUID id, ImportState state, Counts counts, List<ImportProblem> problems) {
        imports.findById(id).end(state, counts, clock.instant());
        session.persist(new ImportReport(id, problems));
        session.flush();
        queue.remove(id);
        LOG.infof("Import %s is %s: %s", id, state, counts);
    }

    private void execute(String command) {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        });
    }

    private static ImportProblem givenUp() {
        return ImportProblem.ofFile(
                "interrupted",
                Message.of(
                        "Việc nhập đã bị gián đoạn %d lần; hãy chia nhỏ tệp và gửi lại.",
                        "The import was broken off %d times; divide the file and send it again.", MOST_ATTEMPTS));
    }
}
