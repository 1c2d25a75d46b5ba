package vn.hanoi.creativecity.ideas.submission;

import java.util.Locale;

/** The languages in which a submission may be written. */
enum Language {
    VI,
    EN;

    /** As it is written in JSON. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
