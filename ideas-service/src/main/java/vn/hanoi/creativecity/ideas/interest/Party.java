package vn.hanoi.creativecity.ideas.interest;

/** What a viewer is to an interest. */
enum Party {
    OWNER,
    INVESTOR,
    STAFF
}
