package vn.hanoi.creativecity.ideas.attachment;

/** What the virus scanner says of a file. */
enum ScanState {
    CLEAN,
    INFECTED,
    WAITING
}
