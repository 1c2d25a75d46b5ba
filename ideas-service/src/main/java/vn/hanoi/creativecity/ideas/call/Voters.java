package vn.hanoi.creativecity.ideas.call;

/** Who may vote. */
enum Voters {
    ANY_ACCOUNT
}
