package vn.hanoi.creativecity.centres.network;

/** What a figure means for the target that asks for it. */
enum PilotVerdict {
    MET,
    NOT_MET,
    NO_THRESHOLD;

    static PilotVerdict of(long value, Threshold threshold) {
        if (threshold.minimum() == null) {
            return NO_THRESHOLD;
        }
        return value >= threshold.minimum() ? MET : NOT_MET;
    }
}
