package vn.hanoi.creativecity.platform.identity;

/** How much a viewer sees; each read, search, sort and error uses one projection per tier. */
public enum Tier {
    PUBLIC,
    STAFF
}
