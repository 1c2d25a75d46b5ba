package vn.hanoi.creativecity.platform.slug;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What stands in a path or a body for a resource: its id, or a name of it. */
public final class References {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private References() {}

    /** The id that the reference is; empty when it is a name. */
    public static Optional<UUID> id(String reference) {
        return ID.matcher(reference).matches() ? Optional.of(UUID.fromString(reference)) : Optional.empty();
    }

    /** Whether a reference that led to a resource is a slug that it no longer has. */
    public static boolean isFormer(String reference, String slug) {
        return id(reference).isEmpty() && !reference.equals(slug);
    }
}
