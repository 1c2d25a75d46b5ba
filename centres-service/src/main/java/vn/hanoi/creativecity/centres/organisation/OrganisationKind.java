package vn.hanoi.creativecity.centres.organisation;

/** What sort of organisation it is. Its roles live on its relations, not here. */
enum OrganisationKind {
    AGENCY,
    COMPANY,
    CULTURAL_INSTITUTION,
    COOPERATIVE,
    INTERNATIONAL,
    COMMUNITY
}
