package vn.hanoi.creativecity.ideas.programme;

/** In which way a programme supports. */
enum ProgrammeKind {
    INCUBATION,
    ACCELERATION,
    MENTORING,
    PROTOTYPING
}
