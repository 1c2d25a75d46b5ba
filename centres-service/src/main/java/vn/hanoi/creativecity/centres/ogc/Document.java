package vn.hanoi.creativecity.centres.ogc;

import java.util.List;
import java.util.Locale;

/** An answer for maps: JSON for programs, a page for people. */
interface Document {

    /** What stands above the page. */
    String heading(Locale language);

    List<Link> links();

    /** What is in it, whenever it is made. */
    default Document timeless() {
        return this;
    }
}
