package vn.hanoi.creativecity.platform.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON Pointers [RFC 6901] that can be sent whatever the names are that somebody made up. */
final class Pointers {

    /** The contract says the same. */
    private static final int LONGEST = 1000;

    private Pointers() {}

    static String of(Stream<String> names) {
        return fitting(names.map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining()));
    }

    /** The pointer, or the nearest place around it that is short enough to tell. */
    static String fitting(String pointer) {
        String usable = UnusableText.replaceIn(pointer);
        return usable.length() <= LONGEST ? usable : usable.substring(0, usable.lastIndexOf('/', LONGEST));
    }
}
