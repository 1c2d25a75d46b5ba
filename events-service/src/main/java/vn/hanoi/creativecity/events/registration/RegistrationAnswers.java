package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.page.Page;

/** A registration as the viewer gets it, with its tag. The place of one that waits is none of its own, but the tag's. */
@Singleton
class RegistrationAnswers {

    private final RegistrationRepository registrations;
    private final RegistrationRights rights;

    RegistrationAnswers(RegistrationRepository registrations, RegistrationRights rights) {
        this.registrations = registrations;
        this.rights = rights;
    }

    Page<RegistrationResponse> of(Page<Registration> page) {
        Map<UUID, Integer> places = registrations.places(page.items());
        return page.map(registration -> of(registration, places.get(registration.id())));
    }

    Response answer(Response.ResponseBuilder answer, Registration registration) {
        return answer(answer, registration, place(registration));
    }

    /** @param place where it waits; null when it does not */
    Response answer(Response.ResponseBuilder answer, Registration registration, Integer place) {
        return answer.header("ETag", tag(registration, place))
                .entity(of(registration, place))
                .build();
    }

    String tag(Registration registration) {
        return tag(registration, place(registration));
    }

    private RegistrationResponse of(Registration registration, Integer place) {
        return RegistrationResponse.from(registration, rights.moves(registration), place);
    }

    private String tag(Registration registration, Integer place) {
        return ETags.of(
                registration.version(),
                rights.isStaff() ? "staff" : "",
                rights.isOwn(registration) ? "own" : "",
                ETags.shown(place == null ? LongStream.empty() : LongStream.of(place)));
    }

    private Integer place(Registration registration) {
        return registrations.places(List.of(registration)).get(registration.id());
    }
}
