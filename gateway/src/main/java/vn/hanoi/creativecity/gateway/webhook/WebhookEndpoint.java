package vn.hanoi.creativecity.gateway.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where an API client is told of changes. */
@Entity
@Table(name = "webhook_endpoint")
class WebhookEndpoint {

    /** The collection by which the audit knows it. */
    static final String COLLECTION = "webhook-endpoints";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "client_id")
    private UUID clientId;

    private String url;
    private String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private EndpointState state = EndpointState.ACTIVE;

    @Column(name = "disabled_reason")
    private String disabledReason;

    @Column(name = "api_url")
    private String apiUrl;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Where it began; from there it is moved beside the entity, see {@link EndpointRecords}. */
    @Column(updatable = false)
    private String cursor;

    @Column(name = "read_after", updatable = false)
    private Instant readAfter;

    WebhookEndpoint() {}

    /**
     * @param apiUrl the address of the API as its client knows it
     * @param cursor what changes from there on is told
     */
    WebhookEndpoint(UUID id, UUID clientId, EndpointRequest request, String apiUrl, String cursor, Instant now) {
        this.id = id;
        this.clientId = clientId;
        this.apiUrl = apiUrl;
        this.cursor = cursor;
        this.createdAt = now;
        this.readAfter = now;
        change(request, now);
    }

    void change(EndpointRequest request, Instant now) {
        url = request.url();
        description = request.description();
        types = new ArrayList<>(request.types());
        updatedAt = now;
    }

    void moveTo(EndpointState next, Instant now) {
        EndpointState.TABLE.check(state, next);
        state = next;
        disabledReason = null;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID clientId() {
        return clientId;
    }

    String url() {
        return url;
    }

    String description() {
        return description;
    }

    List<String> types() {
        return types;
    }

    EndpointState state() {
        return state;
    }

    String disabledReason() {
        return disabledReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
