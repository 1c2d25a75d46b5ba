package vn.hanoi.creativecity.gateway.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contract for programs. */
@Path("/")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Discovery", description = "What this API offers, for programs and for people.")
class ContractResource {

    private static final String YAML = "application/yaml";

    private final byte[] json;
    private final byte[] yaml;
    private final String tag;

    ContractResource(Contract contract) {
        json = contract.json();
        yaml = contract.yaml();
        tag = digest(json);
    }

    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The contract of this API in JSON",
            description = "The OpenAPI 3.1 document of every operation; `/docs` shows the same for people.")
    @APIResponse(
            responseCode = "200",
            description = "The OpenAPI document.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, description = "An OpenAPI 3.1 document."),
                            example = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"Hà Nội Creative City API\"}}"))
    public Response readContractAsJson() {
        return Response.ok(json).header(HttpHeaders.ETAG, '"' + tag + ".json\"").build();
    }

    @GET
    @Path("/openapi.yaml")
    @Produces(YAML)
    @Operation(
            summary = "The contract of this API in YAML",
            description = "The same document as `/openapi.json`, in YAML.")
    @APIResponse(
            responseCode = "200",
            description = "The OpenAPI document.",
            content =
                    @Content(
                            mediaType = YAML,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "An OpenAPI 3.1 document.",
                                            maxLength = 10_000_000,
                                            pattern = "^openapi:"),
                            example = "openapi: \"3.1.0\""))
    public Response readContractAsYaml() {
        return Response.ok(yaml).header(HttpHeaders.ETAG, '"' + tag + ".yaml\"").build();
    }

    private static String digest(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
