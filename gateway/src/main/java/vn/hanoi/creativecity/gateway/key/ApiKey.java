package vn.hanoi.creativecity.gateway.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.gateway.directory.KeySecret;

/** A key of an API client. Of the secret there is nothing but its hash. */
@Entity
@Table(name = "api_key")
class ApiKey {

    /** The collection by which the audit knows it. */
    static final String COLLECTION = "keys";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "client_id")
    private UUID clientId;

    private String name;
    private String prefix;
    private byte[] hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** Written beside the entity, see {@code directory}. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    ApiKey() {}

    ApiKey(UUID id, UUID clientId, KeySecret secret, String name, Instant expiresAt, Instant now) {
        this.id = id;
        this.clientId = clientId;
        this.prefix = secret.prefix();
        this.hash = secret.hash();
        this.createdAt = now;
        change(name, expiresAt, now);
    }

    void change(String name, Instant expiresAt, Instant now) {
        this.name = name;
        this.expiresAt = expiresAt;
        this.updatedAt = now;
    }

    /** Ends it; whether it had not been ended before. */
    boolean revoke(Instant now) {
        boolean isFirst = revokedAt == null;
        if (isFirst) {
            revokedAt = now;
            updatedAt = now;
        }
        return isFirst;
    }

    boolean isLiveAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String prefix() {
        return prefix;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
