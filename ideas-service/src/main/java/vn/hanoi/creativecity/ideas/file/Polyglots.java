package vn.hanoi.creativecity.ideas.file;

import java.util.Locale;
import java.util.stream.Stream;

/** Finds what makes a file something else as well for a program that looks for it: an archive, a page. */
final class Polyglots {

    /** Programs that guess a page's type look no further. */
    private static final int HEAD = 2048;

    /** Programs that open archives look for their ends in so much. */
    private static final int TAIL = 22 + 0xffff + 1024;

    private static final int RECORD = 22;

    private Polyglots() {}

    static void refuse(FileBytes file) {
        String head = file.text(0, (int) Math.min(HEAD, file.length())).toLowerCase(Locale.ROOT);
        if (Stream.of("<!doctype", "<html", "<script", "<svg", "<iframe", "<?php")
                .anyMatch(head::contains)) {
            throw UnusableFile.alsoIs("HTML");
        }
        for (long place = Math.max(0, file.length() - TAIL); place + RECORD <= file.length(); place++) {
            if (file.at(place) == 'P' && isEndOfArchive(file, place)) {
                throw UnusableFile.alsoIs("ZIP");
            }
        }
    }

    /** An end of a central directory that lies where its size says [APPNOTE.TXT section 4.3.16]. */
    private static boolean isEndOfArchive(FileBytes file, long place) {
        return file.has(place, "PK\5\6") && file.has(place - file.little(place + 12, 4), "PK\1\2");
    }
}
