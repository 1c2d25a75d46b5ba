package vn.hanoi.creativecity.events.event;

/** For whom an event is. */
enum Audience {
    EVERYONE,
    CHILDREN,
    YOUNG_PEOPLE,
    FAMILIES,
    PROFESSIONALS,
    STUDENTS
}
