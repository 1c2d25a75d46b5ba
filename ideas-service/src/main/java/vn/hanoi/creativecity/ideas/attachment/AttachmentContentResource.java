package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import vn.hanoi.creativecity.ideas.call.AttachmentsPolicy;
import vn.hanoi.creativecity.ideas.submission.SubmissionRepository;
import vn.hanoi.creativecity.platform.link.Unlicensed;

/** The files themselves. Whatever is in one, it is saved and not shown as a page of ours. */
@Path("/v1/submissions/{submission}/attachments/{attachment}/content")
@Unlicensed
@Tag(name = "Attachments", description = "The files of submissions.")
@Produces({
    AttachmentResource.JPEG,
    AttachmentResource.MP4,
    AttachmentResource.PDF,
    AttachmentResource.PNG,
    AttachmentResource.WEBP
})
@RunOnVirtualThread
@Transactional
class AttachmentContentResource {

    private final SubmissionRepository submissions;
    private final AttachmentAccess access;
    private final FileStore store;

    AttachmentContentResource(SubmissionRepository submissions, AttachmentAccess access, FileStore store) {
        this.submissions = submissions;
        this.access = access;
        this.store = store;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Download an attachment",
            description =
                    "All of the file or one range of it, for the submission's owner, staff and its jurors. Jurors of an anonymised call get it under a name that says nothing, and without what is written inside about who made it and where.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "Its bytes.",
                                            maxLength = (int) AttachmentsPolicy.LARGEST)))
    @APIResponse(
            responseCode = "206",
            description = "The range of the file that was asked for.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "Its bytes.",
                                            maxLength = (int) AttachmentsPolicy.LARGEST)))
    public Response readAttachmentContent(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code of the submission.",
                            example = AttachmentResource.EXAMPLE_OF_SUBMISSION,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("attachment")
                    @Parameter(
                            description = "The id.",
                            example = AttachmentResource.EXAMPLE,
                            schema = @Schema(maxLength = 36))
                    String id,
            @HeaderParam("Range")
                    @Parameter(
                            description = "The bytes that are wanted [RFC 9110 section 14].",
                            example = "bytes=0-1023",
                            schema = @Schema(maxLength = 200))
                    String range,
            @HeaderParam("If-Range")
                    @Parameter(
                            description =
                                    "The ETag of what you have of it; if the file is another one, you get all of it.",
                            schema = @Schema(maxLength = 200))
                    String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String ifNoneMatch,
            @Context Request request) {
        SeenAttachment seen = access.requireFile(submissions.requireBehind(reference), id);
        java.nio.file.Path file = store.find(seen.hash())
                .orElseThrow(() -> new IllegalStateException("The file of the attachment " + id + " is missing"));
        String tag = '"' + seen.hash() + '"';
        // Whoever has it already needs no part of it; of a HEAD there are none.
        Optional<ByteRange> part = ifNoneMatch == null && request.getMethod().equals("GET")
                ? ByteRange.of(range, ifRange, tag, seen.bytes())
                : Optional.empty();
        Response.ResponseBuilder answer = part.isPresent()
                ? Response.status(Response.Status.PARTIAL_CONTENT)
                        .header("Content-Range", part.get().of(seen.bytes()))
                        .entity(new PathPart(
                                file, part.get().first(), part.get().length()))
                : Response.ok(new PathPart(file, 0, seen.bytes()));
        if (request.getMethod().equals("HEAD")) {
            // Nothing is sent that could be counted.
            answer.header(HttpHeaders.CONTENT_LENGTH, seen.bytes());
        }
        return answer.type(seen.attachment().kind().mediaType())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(seen.name()))
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .build();
    }
}
