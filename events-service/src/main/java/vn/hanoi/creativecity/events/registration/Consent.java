package vn.hanoi.creativecity.events.registration;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has agreed to, and when. */
@Schema(name = "RegistrationConsent", description = "What the registrant has agreed to, and when.")
record Consent(
        @Schema(description = "To what.", required = true) ConsentPurpose to,
        @Schema(description = "When.", required = true) Instant at) {}
