package vn.hanoi.creativecity.events.course;

/** How long the steps of figures are. Courses are few, so it is years. */
enum FigureInterval {
    YEAR
}
