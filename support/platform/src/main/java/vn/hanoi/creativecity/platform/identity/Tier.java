package vn.hanoi.creativecity.platform.identity;

/** How much a viewer sees; each read, search, sort and error uses one projection per tier. See {@link TierPolicy}. */
public enum Tier {
    PUBLIC,
    PARTICIPANT,
    JURY,
    PARTNER,
    STAFF
}
