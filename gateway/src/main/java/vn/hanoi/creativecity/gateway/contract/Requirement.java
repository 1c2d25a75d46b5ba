package vn.hanoi.creativecity.gateway.contract;

/**
 * One of the ways into an operation: for whom it is, and what they must have been given; an empty grant asks for nothing
 * more.
 */
public record Requirement(Audience audience, String grant) {

    /** For whom a way in is. */
    public enum Audience {
        EVERYBODY,
        PERSON,
        API_CLIENT
    }

    /** The way in for whoever asks. */
    public static final Requirement NONE = new Requirement(Audience.EVERYBODY, "");
}
