package vn.hanoi.creativecity.gateway.compression;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.WriteStream;

/** Decides how an answer that passes is written, and says so in its headers. */
public final class Compression {

    private Compression() {}

    /** Where to write the body of the answer, whose status and headers are those of the service. */
    public static WriteStream<Buffer> of(HttpServerRequest request) {
        HttpServerResponse answer = request.response();
        MultiMap headers = answer.headers();
        // Only reads: what is shown once, such as a new key, is the answer to a POST, and stays as it is.
        boolean isRead = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!isRead || request.version() == HttpVersion.HTTP_1_0) {
            return answer;
        }
        if (answer.getStatusCode() == 304) {
            tellUnchanged(answer, request.getHeader(HttpHeaders.IF_NONE_MATCH));
            return answer;
        }
        if (!Compressible.is(answer.getStatusCode(), headers)) {
            return answer;
        }
        headers.add("Vary", "Accept-Encoding");
        if (!AcceptEncoding.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).wantsGzip()) {
            return answer;
        }
        markAsCompressed(headers);
        return request.method() == HttpMethod.HEAD ? answer : new GzipStream(answer);
    }

    /** A 304 has the tag that its 200 would have: that of the compressed form, where that is what the reader has. */
    public static void tellUnchanged(HttpServerResponse answer, String condition) {
        MultiMap headers = answer.headers();
        String tag = headers.get(HttpHeaders.ETAG);
        if (answer.getStatusCode() == 304 && TagMarks.namesMarked(condition, tag)) {
            headers.set("ETag", TagMarks.marked(tag));
            if (!headers.getAll(HttpHeaders.VARY).contains("Accept-Encoding")) {
                headers.add("Vary", "Accept-Encoding");
            }
        }
    }

    private static void markAsCompressed(MultiMap headers) {
        headers.set("Content-Encoding", "gzip").remove(HttpHeaders.CONTENT_LENGTH);
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null) {
            headers.set("ETag", TagMarks.marked(tag));
        }
    }
}
