package vn.hanoi.creativecity.ideas.attachment;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps files in a folder of the machine, which several processes may share. A file has its name only once it is on the
 * disk whole: it is written beside, synchronised, and renamed.
 */
@Singleton
class FolderStore implements FileStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final Path drafts;

    FolderStore(@ConfigProperty(name = "attachments.folder") Path folder) {
        this.folder = folder.toAbsolutePath();
        drafts = this.folder.resolve("drafts");
    }

    @Override
    public Draft draft(Content content) throws IOException {
        Files.createDirectories(drafts);
        Path path = Files.createTempFile(drafts, "", ".part");
        try {
            MessageDigest digest = sha256();
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(channel), digest), PIECE);
                content.writeTo(out);
                out.flush();
                channel.force(true);
                return new Draft(path, HexFormat.of().formatHex(digest.digest()), channel.size());
            }
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    @Override
    public void keep(Draft draft) throws IOException {
        Path file = path(draft.hash());
        Files.createDirectories(file.getParent());
        Files.move(draft.path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The name is on the disk when its folder is, and the folder's when the one above it is.
        synchronise(file.getParent());
        synchronise(folder);
    }

    @Override
    public Optional<Path> find(String hash) {
        return Optional.of(path(hash)).filter(Files::isRegularFile);
    }

    @Override
    public void delete(String hash) throws IOException {
        Files.deleteIfExists(path(hash));
    }

    @Override
    public void forEach(Consumer<String> hash) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path group : groups) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(group)) {
                    for (Path file : files) {
                        String name = group.getFileName() + "" + file.getFileName();
                        if (HASH.matcher(name).matches()) {
                            hash.accept(name);
                        }
                    }
                }
            }
        }
    }

    @Override
    public void discardDraftsBefore(Instant instant) throws IOException {
        if (!Files.isDirectory(drafts)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(drafts)) {
            for (Path file : files) {
                if (isOlder(file, instant)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private Path path(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    private static void synchronise(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
