package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which a run keeps everything: data, keys, passwords, logs. */
record Home(Path path) {

    static Home at(Path path) throws IOException {
        Home home = new Home(path.toAbsolutePath().normalize());
        Files.createDirectories(home.logs());
        return home;
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path processes() {
        return path.resolve("processes");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path keycloak() {
        return path.resolve("keycloak");
    }

    /** What the services would send to persons, one file each. */
    Path mails() {
        return path.resolve("mails");
    }

    /** The files of submissions, to which the database refers. */
    Path attachments() {
        return path.resolve("attachments");
    }

    Path logs() {
        return path.resolve("logs");
    }

    LogFile log(String name) {
        return new LogFile(logs().resolve(name + ".log"));
    }

    /** Forgets everything but the logs. Only what a run made goes: the folder itself may be anybody's. */
    void reset() throws IOException {
        Folders.delete(postgres());
        Folders.delete(keycloak());
        Folders.delete(keys());
        Folders.delete(mails());
        Folders.delete(attachments());
        Files.deleteIfExists(secrets());
    }
}
