package vn.hanoi.creativecity.gateway.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.identity.Scopes;

/** What the keys of a client may do. */
@Schema(name = "Scope", description = "What the keys of a client may do.")
enum Scope {
    @JsonProperty(Scopes.CENTRES_READ)
    CENTRES_READ,
    @JsonProperty(Scopes.CENTRES_PARTNER)
    CENTRES_PARTNER,
    @JsonProperty(Scopes.IDEAS_READ)
    IDEAS_READ,
    @JsonProperty(Scopes.IDEAS_SUBMIT)
    IDEAS_SUBMIT,
    @JsonProperty(Scopes.EVENTS_READ)
    EVENTS_READ,
    @JsonProperty(Scopes.EVENTS_REGISTER)
    EVENTS_REGISTER,
    @JsonProperty(Scopes.CHANGES_READ)
    CHANGES_READ,
    @JsonProperty(Scopes.WEBHOOKS_MANAGE)
    WEBHOOKS_MANAGE
}
