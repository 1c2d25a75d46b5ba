package vn.hanoi.creativecity.centres.agreement;

/** What an organisation is to a centre by an agreement. */
enum AgreementRole {
    INVESTOR,
    MANAGER,
    COMMERCIAL_OPERATOR,
    OPERATOR,
    SPONSOR,
    COOPERATION_PARTNER
}
