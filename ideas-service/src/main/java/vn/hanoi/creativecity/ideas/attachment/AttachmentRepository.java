package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.write.DeferredWrites;

/** The attachments. Who may see one is asked of its submission, by whose lock they are changed. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    private static final String HAND_IN = """
            update attachment set
                first_version = coalesce(first_version, ?), last_version = case when removed_at is not null then ? - 1 end
            where submission_id = ? and last_version is null""";

    private final Session session;
    private final DeferredWrites writes;

    AttachmentRepository(Session session, DeferredWrites writes) {
        this.session = session;
        this.writes = writes;
    }

    /** All that a submission has or had, in their order. */
    List<Attachment> of(UUID submission) {
        return list("submission = ?1 order by number", submission);
    }

    Optional<Attachment> find(UUID submission, UUID id) {
        return find("submission = ?1 and id = ?2", submission, id).firstResultOptional();
    }

    /** What the owner takes away before it was handed in is gone; after that, it is no part of the next version. */
    void remove(Attachment attachment, Instant now) {
        if (attachment.wasHandedIn()) {
            session.createNativeMutationQuery("update attachment set removed_at = :now where id = :id")
                    .setParameter("now", now)
                    .setParameter("id", attachment.id())
                    .executeUpdate();
        } else {
            session.createNativeMutationQuery("delete from attachment where id = :id")
                    .setParameter("id", attachment.id())
                    .executeUpdate();
        }
    }

    /** Freezes what is attached, as a part of that version. */
    void handIn(UUID submission, int version) {
        writes.add(HAND_IN, row -> row.add(version).add(version).add(submission));
    }

    /** Goes back to what was handed in last; gives the files that it has let go of. */
    List<String> goBack(UUID submission) {
        session.createNativeMutationQuery("""
                        update attachment set removed_at = null
                        where submission_id = :submission and last_version is null and removed_at is not null""")
                .setParameter("submission", submission)
                .executeUpdate();
        return session.createNativeQuery("""
                        with gone as (
                            delete from attachment where submission_id = :submission and first_version is null
                            returning hash, bare_hash)
                        select hash from gone union select bare_hash from gone""", String.class)
                .addScalar("hash", String.class)
                .setParameter("submission", submission)
                .getResultList();
    }

    /** Takes the names from all files; gives the files that it has let go of. */
    List<String> erase(UUID submission, boolean withIdentifying) {
        return session.createNativeQuery("""
                        with before as (
                            select id, hash, bare_hash, identifying or telling as gone from attachment
                            where submission_id = :submission for update),
                        erased as (
                            update attachment set
                                name = null,
                                hash = case when :identifying and before.gone then null
                                    when :identifying then before.bare_hash else before.hash end,
                                bare_hash = case when :identifying and before.gone then null else before.bare_hash end,
                                bytes = case when :identifying then bare_bytes else bytes end
                            from before where attachment.id = before.id
                            returning before.hash, before.bare_hash)
                        select hash from erased where hash is not null
                        union select bare_hash from erased where bare_hash is not null""", String.class)
                .addScalar("hash", String.class)
                .setParameter("submission", submission)
                .setParameter("identifying", withIdentifying)
                .getResultList();
    }

    /** Whether any attachment needs the file. */
    boolean isNeeded(String hash) {
        return session.createNativeQuery(
                        "select exists (select 1 from attachment where hash = :hash or bare_hash = :hash)",
                        Boolean.class)
                .addScalar("exists", Boolean.class)
                .setParameter("hash", hash)
                .getSingleResult();
    }

    /** Holds the file of that content until the transaction ends: whoever keeps it and whoever lets go of it take turns. */
    void hold(String hash) {
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text) as held", String.class)
                .addScalar("held", String.class)
                .setParameter("name", "attachment:" + hash)
                .getResultList();
    }
}
