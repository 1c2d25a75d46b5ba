package vn.hanoi.creativecity.events.registration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.time.Receipt;

/** Reads, lays down and changes the terms of what people register for, be it a session or an event. */
@Singleton
class TermsEditing {

    private static final long SHIFT = 1_000_000;

    private final TermsRepository terms;
    private final RegistrationRights rights;
    private final Seats seats;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Receipt receipt;

    TermsEditing(
            TermsRepository terms,
            RegistrationRights rights,
            Seats seats,
            MergePatch mergePatch,
            Audit audit,
            Receipt receipt) {
        this.terms = terms;
        this.rights = rights;
        this.seats = seats;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.receipt = receipt;
    }

    Response read(Occasion occasion) {
        return answer(Response.ok(), terms.require(occasion));
    }

    /** @param occasion locked */
    Response replace(Occasion occasion, String path, String ifMatch, String ifNoneMatch, TermsRequest request) {
        Optional<RegistrationTerms> present = terms.of(occasion).map(terms::lock);
        ETags.requireMatchOrNone(ifMatch, ifNoneMatch, present.map(this::tag).orElse(null));
        request.check();
        if (present.isPresent()) {
            return change(occasion, present.get(), request);
        }
        RegistrationTerms made = new RegistrationTerms(Ids.next(), occasion, request, receipt.at());
        terms.persistAndFlush(made);
        audit.record(Audit.CREATED, RegistrationTerms.COLLECTION, made.id(), null, TermsResponse.from(made, true));
        return answer(Answers.created(path), made);
    }

    /** @param occasion locked */
    Response patch(Occasion occasion, String ifMatch, JsonNode patch) {
        RegistrationTerms present = terms.lock(terms.require(occasion));
        ETags.requireMatch(ifMatch, tag(present));
        TermsRequest request = mergePatch.apply(TermsRequest.of(present), TermsRequest.class, patch);
        request.check();
        return change(occasion, present, request);
    }

    private Response change(Occasion occasion, RegistrationTerms present, TermsRequest request) {
        Instant now = receipt.at();
        TermsResponse before = TermsResponse.from(present, true);
        present.change(occasion, request, now);
        terms.flush();
        audit.record(
                Audit.CHANGED, RegistrationTerms.COLLECTION, present.id(), before, TermsResponse.from(present, true));
        seats.settle(present, now);
        return answer(Response.ok(), present);
    }

    private Response answer(Response.ResponseBuilder answer, RegistrationTerms terms) {
        return answer.header("ETag", tag(terms))
                .entity(TermsResponse.from(terms, showsPlaces(terms)))
                .build();
    }

    /** Whoever sees the numbers has them in the tag; who changes the rules need not know the latest. */
    private String tag(RegistrationTerms terms) {
        LongStream numbers = showsPlaces(terms)
                ? LongStream.of(terms.taken(), terms.offered() * SHIFT, terms.waiting() * SHIFT * SHIFT)
                : LongStream.empty();
        return ETags.of(terms.version(), rights.isStaff() ? "staff" : "", ETags.shown(numbers));
    }

    private boolean showsPlaces(RegistrationTerms terms) {
        return terms.showsPlaces() || rights.isStaff();
    }
}
