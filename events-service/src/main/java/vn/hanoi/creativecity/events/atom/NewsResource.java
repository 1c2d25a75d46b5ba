package vn.hanoi.creativecity.events.atom;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.PublicAddress;
import vn.hanoi.creativecity.events.occurrence.Subject;
import vn.hanoi.creativecity.events.occurrence.Subjects;
import vn.hanoi.creativecity.platform.conditional.ETags;

@Path("/v1/festival-editions/{edition}/news.atom")
@Tag(name = "Calendars and feeds")
@Produces(AtomText.TYPE)
@Authenticated
@RunOnVirtualThread
@Transactional
class NewsResource {

    private final Subjects subjects;
    private final NewsReader news;
    private final PublicAddress address;

    NewsResource(Subjects subjects, NewsReader news, PublicAddress address) {
        this.subjects = subjects;
        this.news = news;
        this.address = address;
    }

    @GET
    @Operation(summary = "News of the programme of an edition", description = """
                    The latest hundred of what has become of its sessions, as an Atom feed [RFC 4287]: new, moved, cancelled, \
                    postponed, moved online, taking place after all, changed. The `id` of an entry never changes.""")
    @APIResponse(responseCode = "200", description = "The feed.", content = @Content(mediaType = AtomText.TYPE))
    public Response readProgrammeNews(
            @PathParam("edition")
                    @Parameter(
                            description = "The year, the id or the slug.",
                            example = "2026",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @QueryParam("lang") @Parameter(description = Language.DESCRIPTION) Language asked) {
        Language language = Language.of(asked);
        Subject edition = subjects.edition(reference);
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        try {
            new AtomText(language, address.base()).write(edition, news.latestOf(edition.id()), feed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] written = feed.toByteArray();
        return Response.ok(written)
                .header(HttpHeaders.ETAG, ETags.ofBytes(written))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .build();
    }
}
