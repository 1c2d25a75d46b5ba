package vn.hanoi.creativecity.gateway.limit;

import java.util.Locale;

/** The groups of operations that have limits of their own. */
public enum Rate {
    READ,
    WRITE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Its name in headers and settings. */
    public String label() {
        return label;
    }

    public static Rate of(boolean isRead) {
        return isRead ? READ : WRITE;
    }
}
