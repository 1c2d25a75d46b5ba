package vn.hanoi.creativecity.events.session;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Sessions as they are answered, with their tags. */
@Singleton
class SessionAnswers {

    private final Viewer viewer;

    SessionAnswers(Viewer viewer) {
        this.viewer = viewer;
    }

    Response answer(Response.ResponseBuilder answer, Session session) {
        return answer.header("ETag", tag(session))
                .entity(SessionResponse.from(session))
                .build();
    }

    String tag(Session session) {
        return ETags.of(
                session.version(),
                viewer.tier(),
                ETags.shown(LongStream.of(
                        session.event().version(),
                        session.venue() == null ? 0 : session.venue().version())));
    }
}
