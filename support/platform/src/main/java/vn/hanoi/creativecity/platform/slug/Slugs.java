package vn.hanoi.creativecity.platform.slug;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The readable names of resources in URLs. A resource that gets another one keeps answering to the old. */
@Singleton
public class Slugs {

    /** What a slug looks like. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The longest slug. */
    public static final int MAX_LENGTH = 100;

    private final Session session;

    Slugs(Session session) {
        this.session = session;
    }

    /** The slug of a Vietnamese name: {@code Thành cổ Sơn Tây} is {@code thanh-co-son-tay}; empty when it has no letter or digit. */
    public static String of(String name) {
        // Decomposition takes the marks off all letters but đ, which is a letter of its own.
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= MAX_LENGTH
                ? slug
                : slug.substring(0, MAX_LENGTH).replaceAll("-$", "");
    }

    /**
     * Reserves a slug for a resource, for good.
     *
     * @throws SlugTaken when another resource of the collection has it, or had it
     */
    private void claim(String collection, String slug, UUID resource) {
        if (!tryClaim(collection, slug, resource)) {
            throw SlugTaken.by(slug);
        }
    }

    /** Reserves the slug that was asked for, or else one made of the name. */
    public String claimOrMake(String collection, String wanted, String name, UUID resource) {
        if (wanted == null) {
            return claimFor(collection, name, resource);
        }
        claim(collection, wanted, resource);
        return wanted;
    }

    /** Reserves the slug of a name, with the first free number behind it where others have the same. */
    private String claimFor(String collection, String name, UUID resource) {
        String base = of(name).isEmpty() ? resource.toString().substring(24) : of(name);
        String slug = base;
        for (int n = 2; !tryClaim(collection, slug, resource); n++) {
            String suffix = "-" + n;
            slug = base.substring(0, Math.min(base.length(), MAX_LENGTH - suffix.length())) + suffix;
        }
        return slug;
    }

    /** The id that the reference is, or that of the resource that has or had it as its slug. */
    public Optional<UUID> resolve(String collection, String reference) {
        return References.id(reference).or(() -> find(collection, reference));
    }

    private Optional<UUID> find(String collection, String slug) {
        return session.createNativeQuery(
                        "select resource_id from slug where collection = :collection and slug = :slug", UUID.class)
                .setParameter("collection", collection)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private boolean tryClaim(String collection, String slug, UUID resource) {
        int inserted = session.createNativeMutationQuery("""
                        insert into slug (collection, slug, resource_id) values (:collection, :slug, :resource)
                        on conflict do nothing""")
                .setParameter("collection", collection)
                .setParameter("slug", slug)
                .setParameter("resource", resource)
                .executeUpdate();
        return inserted == 1 || find(collection, slug).filter(resource::equals).isPresent();
    }
}
