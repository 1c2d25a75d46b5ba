package vn.hanoi.creativecity.ideas.attachment;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What has come with a request. What was not kept by its end goes. */
@RequestScoped
class SentFiles {

    private static final Logger LOG = Logger.getLogger(SentFiles.class);

    private final List<Draft> drafts = new ArrayList<>();

    Draft note(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    /** Before the answer is out, and again in case that there is none. */
    @ServerResponseFilter
    @PreDestroy
    void discard() {
        for (Draft draft : drafts) {
            try {
                draft.discard();
            } catch (IOException failure) {
                LOG.warnf("A draft is left to be swept out: %s", failure.getMessage());
            }
        }
    }
}
