package vn.hanoi.creativecity.centres.imports;

import java.util.List;
import vn.hanoi.creativecity.testing.Database;

/** All that an import could write, row by row. */
final class Tables {

    private static final List<String> NAMES = List.of(
            "centre",
            "centre_agency",
            "centre_identifier",
            "centre_phase",
            "slug",
            "transition",
            "observation",
            "observation_revision",
            "audit");

    private Tables() {}

    /** The contents of each table, as a digest. */
    static List<String> contents() {
        return NAMES.stream()
                .map(name -> name + " "
                        + Database.rows("select count(*), md5(string_agg(t::text, '|' order by t::text)) from " + name
                                        + " t")
                                .getFirst())
                .toList();
    }
}
