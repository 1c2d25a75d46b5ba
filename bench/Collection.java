import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a collection is measured with: {@code collections/<name>.sql} makes its rows, {@code collections/<name>.lists}
 * names its pages.
 *
 * @param service the module that lists it
 * @param table whose indexes are made anew after the load
 */
record Collection(String name, String service, String table, String load, List<Page> pages) {

    /**
     * @param judged whether the target holds for it
     * @param from gives the key and the id after which a page deep in the list goes on; null for a first page
     */
    record Page(String name, String path, boolean judged, String from) {}

    /** Lines of {@code name | path | query}; a name in brackets is measured without a target. */
    static Collection read(String name) throws IOException {
        Path folder = Path.of("bench", "collections");
        String load = Files.readString(folder.resolve(name + ".sql"));
        String table = header(load, "table").orElseThrow();
        String service = header(load, "service").orElse("centres-service");
        List<Page> pages = Files.readAllLines(folder.resolve(name + ".lists")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*", 3))
                .map(parts -> new Page(parts[0], parts[1], !parts[0].startsWith("("), parts.length > 2 ? parts[2] : null))
                .toList();
        return new Collection(name, service, table, load, pages);
    }

    /** What the first lines of the load say, such as {@code -- table: centre}. */
    private static Optional<String> header(String load, String key) {
        String begin = "-- " + key + ": ";
        return load.lines()
                .limit(2)
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst();
    }
}
