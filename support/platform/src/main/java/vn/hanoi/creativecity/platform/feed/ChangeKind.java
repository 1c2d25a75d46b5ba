package vn.hanoi.creativecity.platform.feed;

/** What happened to a resource, as its viewer sees it: it came, it changed, it is gone. */
public enum ChangeKind {
    CREATED,
    CHANGED,
    REMOVED
}
