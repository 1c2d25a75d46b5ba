package vn.hanoi.creativecity.ideas.call;

/** How the values of several reviews become one. */
public enum Aggregation {
    MEAN,
    MEDIAN
}
