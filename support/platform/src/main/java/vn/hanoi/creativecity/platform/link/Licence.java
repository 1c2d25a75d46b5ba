package vn.hanoi.creativecity.platform.link;

/** The licence of what everybody sees. */
public final class Licence {

    private static final String ADDRESS = "https://creativecommons.org/licenses/by/4.0/";

    /** As the header {@code Link} says it [RFC 8288, RFC 4946]. */
    public static final String LINK = "<" + ADDRESS + ">; rel=\"license\"";

    private Licence() {}
}
