package vn.hanoi.creativecity.centres.centre;

/** What sort of place it is, as the city's plan distinguishes them. */
public enum CentreKind {
    DESIGN_CENTRE,
    YOUTH_CREATIVE_CENTRE,
    CRAFT_VILLAGE_CENTRE,
    CREATIVE_SPACE,
    EXCHANGE_CENTRE,
    WALKING_SPACE
}
