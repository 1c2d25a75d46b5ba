package vn.hanoi.creativecity.centres.connection;

/** What two centres do together. */
public enum ConnectionKind {
    EXCHANGE,
    JOINT_PROGRAMME,
    SHARED_RESOURCES,
    DIGITAL_LINK
}
