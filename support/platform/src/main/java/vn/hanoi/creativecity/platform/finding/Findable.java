package vn.hanoi.creativecity.platform.finding;

import vn.hanoi.creativecity.platform.page.KeysetQuery;

/**
 * A collection that is searched together with the others. Each is a bean of the feature that knows who sees what of it; how
 * words are found and what a hit shows is the same for all, and stands in the database: in the columns {@code found_name},
 * {@code found_accents}, {@code found_text} and {@code found_text_accents} of its table, and in the view {@code finding}.
 */
public interface Findable {

    /** What a hit says that it is, in snake_case. */
    String type();

    /** All that the viewer sees: what they do not see is not found. */
    KeysetQuery visible();
}
