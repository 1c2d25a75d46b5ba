package vn.hanoi.creativecity.gateway.discovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** What programs ask every host for. */
@Path("/")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
@Tag(name = "Discovery", description = "What this API offers, for programs and for people.")
class PlainFiles {

    /** Whoever wants all of the data takes an export, and need not walk through the lists. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /v1/
            """;

    /** How long a file that somebody keeps is to be believed. */
    private static final Period VALID = Period.ofDays(90);

    private final Optional<URI> contact;
    private final PublicAddress address;
    private final Clock clock;

    PlainFiles(GatewayConfig config, PublicAddress address, Clock clock) {
        contact = config.securityContact();
        this.address = address;
        this.clock = clock;
    }

    @GET
    @Path("/robots.txt")
    @Operation(
            summary = "What crawlers may walk through",
            description = "The pages for people, but not the lists [RFC 9309].")
    @APIResponse(
            responseCode = "200",
            description = "The rules.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "Rules for crawlers.",
                                            maxLength = 1000),
                            example = ROBOTS))
    public Response readRobots() {
        return answer(ROBOTS);
    }

    @GET
    @Path("/.well-known/security.txt")
    @Operation(
            summary = "Whom to tell of a weakness",
            description = "The contact for reports about security [RFC 9116], where the operator names one.")
    @APIResponse(
            responseCode = "200",
            description = "The contact.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "A file as RFC 9116 describes it.",
                                            maxLength = 2000),
                            example = "Contact: mailto:security@example.org\n"))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response readSecurityContact(@Context HttpServerRequest request) {
        return answer("""
                Contact: %s
                Expires: %s
                Preferred-Languages: vi, en
                Canonical: %s/.well-known/security.txt
                """.formatted(
                        contact.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND)),
                        // By the day, so that it stays the same to the byte for as long.
                        clock.instant()
                                .atOffset(ZoneOffset.UTC)
                                .truncatedTo(ChronoUnit.DAYS)
                                .plus(VALID)
                                .toInstant(),
                        address.of(request)));
    }

    private static Response answer(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Response.ok(bytes).header(HttpHeaders.ETAG, ETags.ofBytes(bytes)).build();
    }
}
