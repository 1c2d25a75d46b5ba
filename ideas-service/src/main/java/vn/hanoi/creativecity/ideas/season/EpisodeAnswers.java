package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** An episode as it is answered, with its tag. */
@Singleton
class EpisodeAnswers {

    private final Viewer viewer;

    EpisodeAnswers(Viewer viewer) {
        this.viewer = viewer;
    }

    Response answer(Response.ResponseBuilder answer, Episode episode) {
        return answer.header("ETag", tag(episode))
                .entity(EpisodeResponse.from(episode))
                .build();
    }

    String tag(Episode episode) {
        return ETags.of(
                episode.version(),
                viewer.tier(),
                ETags.shown(LongStream.of(episode.season().version())));
    }
}
