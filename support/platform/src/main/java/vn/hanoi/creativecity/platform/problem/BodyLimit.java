package vn.hanoi.creativecity.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Holds bodies to what their operation takes. It counts the bytes of those that come without a length; the framework's
 * own count breaks off without a word.
 */
class BodyLimit {

    private final long usual;
    private final long most;

    BodyLimit(
            @ConfigProperty(name = "limits.body") MemorySize usual,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.usual = usual.asLongValue();
        this.most = most.asLongValue();
    }

    @ServerRequestFilter
    void count(ResourceInfo resource, ContainerRequestContext request, RoutingContext context) {
        LargeBody large = resource.getResourceMethod().getAnnotation(LargeBody.class);
        long limit = Math.min(most, large == null ? usual : large.bytes());
        if (RouterProblems.declaredLength(context.request()) > limit) {
            throw Problems.tooLarge(limit);
        }
        if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            context.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
            request.setEntityStream(new Counted(request.getEntityStream(), limit));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long left;

        private Counted(InputStream body, long most) {
            super(body);
            this.most = most;
            left = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Problems.tooLarge(most);
            }
        }
    }
}
