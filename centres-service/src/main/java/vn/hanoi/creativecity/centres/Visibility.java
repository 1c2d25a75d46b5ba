package vn.hanoi.creativecity.centres;

/** Who sees a record beside staff: everybody, or only the partners whose it is. */
public enum Visibility {
    PUBLIC,
    PARTNER
}
