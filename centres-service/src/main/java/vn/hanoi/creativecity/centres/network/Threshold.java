package vn.hanoi.creativecity.centres.network;

/** How many the plan asks for, and until when; nothing where no plan does. */
record Threshold(Integer minimum, Integer maximum, Integer dueYear) {

    static final Threshold NONE = new Threshold(null, null, null);
}
