package vn.hanoi.creativecity.platform.identity;

/** What an API client may be allowed to do. */
public final class Scopes {

    public static final String CENTRES_READ = "centres:read";
    public static final String CENTRES_PARTNER = "centres:partner";
    public static final String IDEAS_READ = "ideas:read";
    public static final String IDEAS_SUBMIT = "ideas:submit";
    public static final String EVENTS_READ = "events:read";
    public static final String EVENTS_REGISTER = "events:register";
    public static final String CHANGES_READ = "changes:read";
    public static final String WEBHOOKS_MANAGE = "webhooks:manage";

    /** All there are, as a regular expression. */
    public static final String PATTERN = CENTRES_READ + "|" + CENTRES_PARTNER + "|" + IDEAS_READ + "|" + IDEAS_SUBMIT
            + "|" + EVENTS_READ + "|" + EVENTS_REGISTER + "|" + CHANGES_READ + "|" + WEBHOOKS_MANAGE;

    private Scopes() {}

    /** Whether a grant is a scope and no role: only scopes are written with a colon. */
    public static boolean isScope(String grant) {
        return grant.indexOf(':') >= 0;
    }
}
