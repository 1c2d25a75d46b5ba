package vn.hanoi.creativecity.ideas.project;

/** What a viewer is to a project. There is one projection of it for each. */
enum Relation {
    STAFF,
    OWNER,
    MENTOR,
    FINANCE,
    PUBLIC;

    /** Whether they know who carries it out, whoever agreed to be named. */
    boolean knowsTheTeam() {
        return this == STAFF || this == OWNER || this == MENTOR;
    }

    /** Whether they know whose it is and what it was handed in as. */
    boolean knowsItsOrigin() {
        return this != PUBLIC;
    }
}
