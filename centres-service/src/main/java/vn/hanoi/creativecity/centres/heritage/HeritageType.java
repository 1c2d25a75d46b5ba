package vn.hanoi.creativecity.centres.heritage;

/** What sort of heritage a site is, as the city's plan distinguishes it. */
enum HeritageType {
    INDUSTRIAL,
    URBAN,
    ARCHITECTURAL,
    MEMORY,
    CULTURAL_INSTITUTION
}
