package vn.hanoi.creativecity.gateway.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of program it is. */
@Schema(name = "ApiClientKind")
enum ClientKind {
    THIRD_PARTY_APP,
    WEBSITE,
    PARTNER
}
