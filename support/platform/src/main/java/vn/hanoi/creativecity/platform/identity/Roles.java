package vn.hanoi.creativecity.platform.identity;

import java.util.Set;

/** The roles of people, as their tokens name them. */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String CENTRE_EDITOR = "centre_editor";
    public static final String IDEA_MANAGER = "idea_manager";
    public static final String EVENT_MANAGER = "event_manager";
    public static final String JUROR = "juror";
    public static final String MENTOR = "mentor";
    public static final String FINANCE = "finance";
    public static final String PARTNER = "partner";
    public static final String RESIDENT = "resident";

    /** All there are: what else a token names is no role here. */
    public static final Set<String> ALL =
            Set.of(ADMIN, CENTRE_EDITOR, IDEA_MANAGER, EVENT_MANAGER, JUROR, MENTOR, FINANCE, PARTNER, RESIDENT);

    private Roles() {}
}
