package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.WriteStream;
import vn.hanoi.creativecity.gateway.compression.Compression;

/** The answer of a service on its way to the reader, at the pace of the slower side. */
final class Download {

    private final Exchange exchange;
    private final HttpServerRequest request;
    private final HttpClientResponse response;
    private final Buffer beginning;

    /** @param beginning what of the body has been read already */
    Download(Exchange exchange, HttpServerRequest request, HttpClientResponse response, Buffer beginning) {
        this.exchange = exchange;
        this.request = request;
        this.response = response;
        this.beginning = beginning;
    }

    void start(HeaderRules headers) {
        HttpServerResponse answer = request.response().setStatusCode(response.statusCode());
        headers.copyOutwards(response.headers(), answer.headers());
        WriteStream<Buffer> body = Compression.of(request);
        boolean isMeasured = answer.headers().contains(HttpHeaders.CONTENT_LENGTH);
        if (!isMeasured && hasBody()) {
            answer.setChunked(true);
        }
        if (beginning.length() > 0) {
            body.write(beginning);
        }
        response.pipe()
                .endOnFailure(false)
                .to(body)
                .onFailure(exchange::breakOff)
                .onSuccess(_ -> end(isMeasured));
    }

    private boolean hasBody() {
        return request.method() != HttpMethod.HEAD && response.statusCode() != 204 && response.statusCode() != 304;
    }

    private void end(boolean isMeasured) {
        exchange.answered();
        if (!isMeasured && request.version() == HttpVersion.HTTP_1_0) {
            // Readers of HTTP/1.0 know the end of such an answer by that of the connection.
            request.connection().close();
        }
    }
}
