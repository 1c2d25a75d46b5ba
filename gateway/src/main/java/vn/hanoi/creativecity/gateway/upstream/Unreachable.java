package vn.hanoi.creativecity.gateway.upstream;

/** The service took nothing: there was no connection to be had, or the process there is about to stop. */
public final class Unreachable extends Exception {

    Unreachable(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }

    private Unreachable() {
        super("It takes no requests any more", null, false, false);
    }

    public static Unreachable leaving() {
        return new Unreachable();
    }
}
