package vn.hanoi.creativecity.centres.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.problem.LargeBody;

@Path("/v1/imports")
@Tag(name = "Imports", description = "Many records at once, from a file that is taken whole or not at all.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ImportResource {

    private static final long LARGEST = 256L << 20;

    private final ImportIntake intake;
    private final ImportRepository imports;
    private final ImportWait wait;

    ImportResource(ImportIntake intake, ImportRepository imports, ImportWait wait) {
        this.intake = intake;
        this.imports = imports;
        this.wait = wait;
    }

    @POST
    @Consumes({ImportFormat.TEXT_CSV, ImportFormat.APPLICATION_NDJSON})
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @LargeBody(bytes = LARGEST)
    @Transactional(rollbackOn = IOException.class)
    @TransactionConfiguration(timeout = 3600)
    @Operation(
            summary = "Import many records",
            description =
                    "A file of up to 256 MB, in CSV [RFC 4180] with a header or in NDJSON. It is answered as soon as it is here whole; what becomes of it is told at `Location`. Each line is judged as if its sender had sent it by itself: when one is wrong, nothing of the file is written. A centre is found by one of its identifiers or by its slug, an observation by centre, indicator and period; what is there already is changed by what the line says of it, as by a merge patch, so that the same file a second time changes nothing.")
    @APIResponseSchema(
            value = ImportResponse.class,
            responseCode = "202",
            responseDescription = "The file is here, and will be worked on.")
    public Response createImport(
            @BeanParam @Valid ImportOrder order,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Parameter(hidden = true) String encoding,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            description = "The file, in UTF-8.",
                            content = {
                                @Content(
                                        mediaType = ImportFormat.TEXT_CSV,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        description = "A CSV with a header.",
                                                        maxLength = (int) LARGEST),
                                        example =
                                                "centre,indicator,from,until,value\nphuc-tan,visitors,2025-01-01,2025-04-01,1200\n"),
                                @Content(
                                        mediaType = ImportFormat.APPLICATION_NDJSON,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        description =
                                                                "A JSON object on each line, such as `{\"centre\": \"phuc-tan\", \"indicator\": \"visitors\", \"from\": \"2025-01-01\", \"value\": \"1200\"}`.",
                                                        maxLength = (int) LARGEST))
                            })
                    InputStream file)
            throws IOException {
        ImportFormat.requirePlain(encoding);
        Import sent = intake.take(order, ImportFormat.of(headers.getMediaType()), file);
        return answer(
                Response.accepted().header(HttpHeaders.LOCATION, "/v1/imports/" + sent.id()),
                ImportResponse.from(sent));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "List imports",
            description = "The imports that you sent, or for administrators all of them, the newest first.")
    public Page<ImportResponse> listImports(
            @BeanParam @Valid ImportFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return imports.page(filter, page, uri);
    }

    @GET
    @Path("/{import}")
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Operation(
            summary = "Read one import",
            description = "By id: how far it has come, and at its end the report. For its sender and administrators.")
    @APIResponseSchema(value = ImportResponse.class, responseCode = "200", responseDescription = "The import.")
    public Response readImport(
            @PathParam("import")
                    @Parameter(
                            description = "The id.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(ImportWait.LONGEST_S)
                    @Parameter(
                            description =
                                    "For how many seconds, 0 to 25, to wait for its end before it is shown as it is.")
                    Integer seconds)
            throws InterruptedException {
        return answer(Response.ok(), wait.until(seconds, () -> imports.withReport(imports.require(reference))));
    }

    private static Response answer(Response.ResponseBuilder answer, ImportResponse shown) {
        return answer.header(HttpHeaders.ETAG, ETags.of(shown.version()))
                .entity(shown)
                .build();
    }
}
