package vn.hanoi.creativecity.ideas.call;

/** What a call asks for, as the city's plan distinguishes them. */
enum CallKind {
    IDEA_CALL,
    DESIGN_COMPETITION,
    TALENT_SHOW
}
