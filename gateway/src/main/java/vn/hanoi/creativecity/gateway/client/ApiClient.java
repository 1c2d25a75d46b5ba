package vn.hanoi.creativecity.gateway.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A program that uses the API under a name of its own. */
@Entity
@Table(name = "api_client")
public class ApiClient {

    /** The collection by which the audit knows it. */
    static final String COLLECTION = "clients";

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private ClientKind kind;

    private String organisation;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes = new ArrayList<>();

    @Embedded
    private RequestsPerMinute requestsPerMinute;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "allowed_origins")
    private List<String> allowedOrigins = new ArrayList<>();

    @Column(name = "oauth_client")
    private String oauthClient;

    @Column(name = "contact_email")
    private String contactEmail;

    private String source;

    @Enumerated(EnumType.STRING)
    private ClientState state = ClientState.ACTIVE;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    ApiClient() {}

    ApiClient(UUID id, ClientRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(request, now);
    }

    void change(ClientRequest request, Instant now) {
        name = request.name();
        kind = request.kind();
        organisation = request.organisation();
        scopes = new ArrayList<>(request.scopes());
        requestsPerMinute = request.requestsPerMinute();
        allowedOrigins = new ArrayList<>(request.allowedOrigins());
        oauthClient = request.oauthClient();
        contactEmail = request.contactEmail();
        source = request.source();
        updatedAt = now;
    }

    /** Suspends the client or lets it go on; gives the state it was in. */
    ClientState moveTo(ClientState next, Instant now) {
        ClientState before = state;
        ClientState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    /** Whether it acts for this organisation. */
    boolean isOf(String slug) {
        return Objects.equals(organisation, slug);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    ClientKind kind() {
        return kind;
    }

    String organisation() {
        return organisation;
    }

    List<String> scopes() {
        return scopes;
    }

    RequestsPerMinute requestsPerMinute() {
        return requestsPerMinute;
    }

    List<String> allowedOrigins() {
        return allowedOrigins;
    }

    String oauthClient() {
        return oauthClient;
    }

    String contactEmail() {
        return contactEmail;
    }

    String source() {
        return source;
    }

    ClientState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
