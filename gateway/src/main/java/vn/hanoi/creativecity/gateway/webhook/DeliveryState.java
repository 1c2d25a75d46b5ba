package vn.hanoi.creativecity.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a delivery has come. */
@Schema(name = "WebhookDeliveryState")
enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED
}
