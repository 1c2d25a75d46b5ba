package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.ideas.call.AttachmentsPolicy;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.ideas.submission.SubmissionEditing;
import vn.hanoi.creativecity.ideas.submission.SubmissionRepository;
import vn.hanoi.creativecity.ideas.submission.SubmissionRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.link.Unlicensed;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.problem.LargeBody;
import vn.hanoi.creativecity.platform.time.Punctual;
import vn.hanoi.creativecity.platform.time.Receipt;

/** The files of a submission. Its owner attaches them while the submission can be edited. */
@Path("/v1/submissions/{submission}/attachments")
@Unlicensed
@Tag(name = "Attachments", description = "The files of submissions.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Punctual
class AttachmentResource {

    static final String EXAMPLE_OF_SUBMISSION = "HN-7K3F-9QXM";
    static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    static final String JPEG = "image/jpeg";
    static final String MP4 = "video/mp4";
    static final String PDF = "application/pdf";
    static final String PNG = "image/png";
    static final String WEBP = "image/webp";

    private static final String DELETED = "deleted";

    private final SubmissionRepository submissions;
    private final SubmissionRights rights;
    private final SubmissionEditing editing;
    private final AttachmentAccess access;
    private final Attaching attaching;
    private final Audit audit;
    private final Receipt receipt;

    AttachmentResource(
            SubmissionRepository submissions,
            SubmissionRights rights,
            SubmissionEditing editing,
            AttachmentAccess access,
            Attaching attaching,
            Audit audit,
            Receipt receipt) {
        this.submissions = submissions;
        this.rights = rights;
        this.editing = editing;
        this.access = access;
        this.attaching = attaching;
        this.audit = audit;
        this.receipt = receipt;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the attachments of a submission",
            description =
                    "In the order in which they were sent, for its owner, staff and its jurors: those of the last version, and for its owner those that will be handed in next.")
    public Page<AttachmentResponse> listAttachments(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code of the submission.",
                            example = EXAMPLE_OF_SUBMISSION,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam("version")
                    @Min(1)
                    @Max(1_000_000)
                    @Parameter(description = "The version of the submission whose attachments to list.", example = "1")
                    Integer version) {
        Submission submission = submissions.requireBehind(reference);
        return new Page<>(access.list(submission, version), null, null).map(AttachmentResponse::from);
    }

    @GET
    @Path("/{attachment}")
    @Authenticated
    @Operation(
            summary = "Read what is known of an attachment",
            description = "By id, for the submission's owner, staff and its jurors.")
    public AttachmentResponse readAttachment(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code of the submission.",
                            example = EXAMPLE_OF_SUBMISSION,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("attachment")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 36))
                    String id) {
        return AttachmentResponse.from(access.require(submissions.requireBehind(reference), id));
    }

    @POST
    @Consumes({JPEG, MP4, PDF, PNG, WEBP})
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Idempotent
    @LargeBody(bytes = AttachmentsPolicy.LARGEST)
    @Transactional(rollbackOn = IOException.class)
    @Operation(
            summary = "Attach a file to a submission",
            description =
                    "The file is the body, of up to 100 MiB and not more than the call allows. Its owner attaches files while the submission can be edited; the others see them when it is handed in. What it is is decided by its content, which must be whole, of the kind that `Content-Type` says, and nothing else as well. Jurors of an anonymised call get photographs and films without what is written inside about who made them and where; a PDF that names its author is refused there.")
    @APIResponseSchema(
            value = AttachmentResponse.class,
            responseCode = "201",
            responseDescription = "The file is attached.")
    public Response createAttachment(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code of the submission.",
                            example = EXAMPLE_OF_SUBMISSION,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam("name")
                    @NotBlank
                    @Size(max = 255)
                    @Parameter(
                            description =
                                    "What the file is called. It is kept without folders and characters that harm, and ends as names of its kind do.",
                            example = "mat-bang.pdf",
                            schema = @Schema(maxLength = 255))
                    String name,
            @QueryParam("identifying")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Whether it shows whose it is: jurors of an anonymised call do not get it, and it goes when that person is erased.")
                    Boolean identifying,
            @RequestBody(
                            required = true,
                            description = "The file.",
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            format = "binary",
                                                            description = "The bytes of the file.",
                                                            maxLength = (int) AttachmentsPolicy.LARGEST)))
                    SentFile file)
            throws IOException {
        Submission submission = submissions.requireForChange(reference);
        rights.requireOwner(submission);
        editing.requireEditable(submission, receipt.at());
        Attachment attachment = attaching.attach(submission, file, name, identifying, receipt.at());
        AttachmentResponse shown = AttachmentResponse.from(new SeenAttachment(attachment, false));
        audit.record(Audit.CREATED, Attachment.COLLECTION, attachment.id(), null, shown);
        String path = "/v1/submissions/" + submission.code() + "/attachments/" + attachment.id();
        return Answers.created(path).entity(shown).build();
    }

    @DELETE
    @Path("/{attachment}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Operation(
            summary = "Take an attachment away",
            description =
                    "Its owner does while the submission can be edited. What was handed in keeps it; the next version will not have it.")
    @APIResponse(responseCode = "204", description = "The attachment is taken away.")
    public void deleteAttachment(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code of the submission.",
                            example = EXAMPLE_OF_SUBMISSION,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("attachment")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 36))
                    String id) {
        Submission submission = submissions.requireForChange(reference);
        rights.requireOwner(submission);
        SeenAttachment seen = access.require(submission, id);
        if (!seen.attachment().isAttached()) {
            throw AttachmentNotFound.withId(id);
        }
        editing.requireEditable(submission, receipt.at());
        audit.record(DELETED, Attachment.COLLECTION, seen.attachment().id(), AttachmentResponse.from(seen), null);
        attaching.remove(seen.attachment(), receipt.at());
    }
}
