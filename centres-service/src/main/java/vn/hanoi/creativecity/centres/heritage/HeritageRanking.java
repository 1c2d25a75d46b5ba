package vn.hanoi.creativecity.centres.heritage;

/** The rank that the state has given a site by the law on cultural heritage. */
enum HeritageRanking {
    SPECIAL_NATIONAL,
    NATIONAL,
    CITY
}
