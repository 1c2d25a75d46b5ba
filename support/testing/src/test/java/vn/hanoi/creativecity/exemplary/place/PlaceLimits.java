package vn.hanoi.creativecity.exemplary.place;

/** The compiler copies constants into their readers, which leaves no trace of who reads them. */
public final class PlaceLimits {

    public static final int PLACES = 100;
    public static final String NAME = "place";

    private PlaceLimits() {}
}
