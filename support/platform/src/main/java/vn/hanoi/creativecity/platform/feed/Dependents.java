package vn.hanoi.creativecity.platform.feed;

/**
 * Resources that depend on others.
 *
 * @param collection where they are
 * @param ids a query of their ids, with the one parameter {@code ?}: an array of the ids of what has changed
 * @param showIt whether their own documents tell of it, so that they change whenever it does; else they are told of only
 *     if their audience changes with it
 */
public record Dependents(String collection, String ids, boolean showIt) {

    /** Those whose documents name what they depend on. */
    public static Dependents thatShowIt(String collection, String ids) {
        return new Dependents(collection, ids, true);
    }

    /** Those that are seen by whoever sees what they depend on. */
    public static Dependents seenWithIt(String collection, String ids) {
        return new Dependents(collection, ids, false);
    }
}
