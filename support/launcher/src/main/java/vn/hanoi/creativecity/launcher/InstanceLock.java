package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Only one launcher works on a home. The lock is the system's, so it goes with the process however that ends; the
 * text in the file only says who holds it.
 */
final class InstanceLock {
    /** Kept reachable: a channel that is garbage gives its lock back. */
    private static FileChannel held;

    /** Takes the lock for as long as this process lives. */
    static void take(Path file, String url) throws IOException, CannotStart {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new CannotStart("It is already running: " + Files.readString(file));
        }
        held = channel;
        String holder = "pid " + ProcessHandle.current().pid() + ", " + url;
        held.truncate(0);
        held.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
    }

    /** Who runs on this home: process and address. */
    static Optional<String> holder(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null ? Optional.of(Files.readString(file)) : Optional.empty();
        }
    }

    private InstanceLock() {}
}
