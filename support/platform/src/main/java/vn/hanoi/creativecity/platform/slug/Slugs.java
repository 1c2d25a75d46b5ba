package vn.hanoi.creativecity.platform.slug;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** The readable names of resources in URLs. A resource that gets another one keeps answering to the old. */
@Singleton
public class Slugs {

    /** What a slug looks like. It repeats no group: Java's matcher would need a deeper stack for each repeat. */
    public static final String PATTERN = "(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?";

    /** The longest slug. */
    public static final int MAX_LENGTH = 100;

    private static final Message AN_ID =
            new Message("Slug không được có dạng của một id.", "A slug must not look like an id.");

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
        return cut(plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""), MAX_LENGTH);
    }

    /**
     * Reserves for good the slug that was asked for, or else one made of the name.
     *
     * @throws SlugTaken when another resource of the collection has the wanted one, or had it
     */
    public String claimOrMake(String collection, String wanted, String name, UUID resource) {
        if (wanted == null) {
            return claimFor(collection, name, resource);
        }
        if (isId(wanted)) {
            throw Problem.invalid("/slug", "format", AN_ID);
        }
        if (!tryClaim(collection, wanted, resource)) {
            throw SlugTaken.by(wanted);
        }
        return wanted;
    }

    /** Reserves the slug of a name, with the first free number behind it where others have the same. */
    private String claimFor(String collection, String name, UUID resource) {
        String made = of(name);
        String base = made.isEmpty() || isId(made) ? resource.toString().substring(24) : made;
        String slug = base;
        while (!tryClaim(collection, slug, resource)) {
            slug = firstFree(collection, base, resource);
        }
        return slug;
    }

    /** Found in one statement: a name may be that of thousands. Somebody else may claim it in the meantime. */
    private String firstFree(String collection, String base, UUID resource) {
        return session.createNativeQuery("""
                        select numbered.slug from (select generate_series(2, 1000000) as n) streamed cross join lateral (
                            select rtrim(left(:base, :most - length('-' || n)), '-') || '-' || n as slug) numbered
                        where not exists (select 1 from slug s where s.collection = :collection
                            and s.slug = numbered.slug and s.resource_id <> :resource)
                        limit 1""", String.class)
                .setParameter("base", base)
                .setParameter("most", MAX_LENGTH)
                .setParameter("collection", collection)
                .setParameter("resource", resource)
                .getSingleResult();
    }

    /** It would be looked for among the ids alone. */
    private static boolean isId(String slug) {
        return References.id(slug).isPresent();
    }

    private static String cut(String slug, int length) {
        return slug.length() <= length ? slug : slug.substring(0, length).replaceAll("-$", "");
    }

    /** The id that the reference is, or that of the resource that has or had it as its slug. */
    public Optional<UUID> resolve(String collection, String reference) {
        return References.id(reference).or(() -> find(collection, reference));
    }

    /** The same for many references at a time; those that lead nowhere are left out. An id leads to itself. */
    public Map<String, UUID> resolve(String collection, Collection<String> references) {
        Map<String, UUID> found = new HashMap<>();
        List<String> slugs = new ArrayList<>();
        for (String reference : Set.copyOf(references)) {
            References.id(reference).ifPresentOrElse(id -> found.put(reference, id), () -> slugs.add(reference));
        }
        session.createNativeQuery(
                        "select slug, resource_id from slug where collection = :collection and slug = any (:slugs)",
                        Object[].class)
                .addScalar("slug", String.class)
                .addScalar("resource_id", UUID.class)
                .setParameter("collection", collection)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList()
                .forEach(row -> found.put((String) row[0], (UUID) row[1]));
        return found;
    }

    private Optional<UUID> find(String collection, String slug) {
        return session.createNativeQuery(
                        "select resource_id from slug where collection = :collection and slug = :slug", UUID.class)
                .addScalar("resource_id", UUID.class)
                .setParameter("collection", collection)
                .setParameter("slug", slug)
                .uniqueResultOptional();
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
