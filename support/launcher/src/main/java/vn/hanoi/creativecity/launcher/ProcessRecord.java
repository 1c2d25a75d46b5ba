package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which processes were started, on disk, so that a launcher that was killed leaves a trace of them to the next one.
 * The system gives numbers of processes out again, so the moment of the start is kept with each.
 */
final class ProcessRecord {
    /** Systems derive the moment from a clock that may be set a little in between. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final Path file;
    private final Map<String, String> entries = new TreeMap<>();

    private ProcessRecord(Path file) {
        this.file = file;
    }

    static ProcessRecord in(Path file) throws IOException {
        ProcessRecord record = new ProcessRecord(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", 2);
                record.entries.put(words[0], words[1]);
            }
        }
        return record;
    }

    synchronized void started(String name, ProcessHandle process) {
        entries.put(name, process.pid() + " " + startOf(process));
        write();
    }

    synchronized void stopped(String name) {
        entries.remove(name);
        write();
    }

    /** The process recorded under this name, if it still runs. */
    synchronized Optional<ProcessHandle> find(String name) {
        if (!entries.containsKey(name)) {
            return Optional.empty();
        }
        String[] words = entries.get(name).split(" ");
        Instant start = Instant.parse(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(Processes::isRunning)
                .filter(it -> Duration.between(startOf(it), start).abs().compareTo(CLOCK_TOLERANCE) <= 0);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private void write() {
        String text = entries.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Folders.writePrivately(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
