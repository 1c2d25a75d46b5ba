package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** An appearance as it is answered, with its tag. */
@Singleton
class AppearanceAnswers {

    private final Viewer viewer;

    AppearanceAnswers(Viewer viewer) {
        this.viewer = viewer;
    }

    Response answer(Response.ResponseBuilder answer, Appearance appearance) {
        return answer.header("ETag", tag(appearance))
                .entity(AppearanceResponse.from(appearance))
                .build();
    }

    String tag(Appearance appearance) {
        return ETags.of(
                appearance.version(),
                viewer.tier(),
                ETags.shown(LongStream.of(appearance.episode().version())));
    }
}
