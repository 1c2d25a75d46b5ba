package vn.hanoi.creativecity.gateway.cache;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import java.util.Map;
import vn.hanoi.creativecity.gateway.compression.AcceptEncoding;
import vn.hanoi.creativecity.gateway.compression.Compression;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.text.Message;

/** Somebody who wants what everybody may read, and how they get it. All of it runs on the event loop of their request. */
final class Reader {

    /** As services write them. */
    private static final CharSequence AGE = HttpHeaders.createOptimized("Age");

    private static final CharSequence DATE = HttpHeaders.createOptimized("Date");
    private static final CharSequence ETAG = HttpHeaders.createOptimized("ETag");
    private static final CharSequence CONTENT_LENGTH = HttpHeaders.createOptimized("Content-Length");
    private static final CharSequence CONTENT_ENCODING = HttpHeaders.createOptimized("Content-Encoding");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    private final HttpServerRequest request;
    private final Upstream upstream;
    private final String uri;
    private final String publicUrl;
    private final Wish wish;
    private final Runnable pass;
    private final String key;
    private final String accept;
    private String language;

    /**
     * @param uri what to ask the service for
     * @param publicUrl by which address they know the API
     * @param pass lets the service answer them
     */
    Reader(HttpServerRequest request, Upstream upstream, String uri, String publicUrl, Wish wish, Runnable pass) {
        this.request = request;
        this.upstream = upstream;
        this.uri = Address.canonical(uri);
        this.publicUrl = publicUrl;
        this.wish = wish;
        this.pass = pass;
        // Answers may hold whole addresses, so those for one host are not those for another.
        key = publicUrl + ' ' + this.uri;
        accept = Accept.of(request.getHeader(HttpHeaders.ACCEPT));
    }

    Upstream upstream() {
        return upstream;
    }

    String uri() {
        return uri;
    }

    String publicUrl() {
        return publicUrl;
    }

    String key() {
        return key;
    }

    String accept() {
        return accept;
    }

    String language() {
        if (language == null) {
            language = Message.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                    .getLanguage();
        }
        return language;
    }

    /** All that the service would be told: who have it in common can have one answer. */
    String question() {
        return key + ' ' + language() + ' ' + accept;
    }

    HttpServerRequest request() {
        return request;
    }

    /** Whether what is not certain to be right is good enough. */
    boolean takesUnvalidated() {
        return wish == Wish.ANY;
    }

    boolean wantsHeadOnly() {
        return request.method() == HttpMethod.HEAD;
    }

    /** Whether they have what the tag names. */
    boolean has(String tag) {
        String condition = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return condition != null && Conditions.names(condition, tag);
    }

    Context context() {
        return ((HttpServerRequestInternal) request).context();
    }

    void whenGone(Runnable step) {
        request.exceptionHandler(_ -> step.run());
        request.response().exceptionHandler(_ -> step.run());
    }

    boolean isGone() {
        return request.response().closed() || request.response().ended();
    }

    /** Lets the service answer. */
    void pass(CharSequence status) {
        tell(status);
        pass.run();
    }

    void tell(CharSequence status) {
        request.response().putHeader(CacheStatus.HEADER, status);
    }

    /**
     * Answers.
     *
     * @param ageSeconds how old the answer is; below zero to say nothing of it
     * @param grown what to do when the entry takes more of the memory
     */
    void show(Entry entry, CharSequence status, long ageSeconds, Runnable grown) {
        Representation answer = entry.representation();
        if (answer.status() == 200 && has(answer.tag())) {
            writeUnchanged(entry, status, ageSeconds);
            return;
        }
        Representation.Form form = answer.plain();
        if (answer.isFor(AcceptEncoding.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING)))) {
            form = answer.compressedNow();
            if (form == null) {
                answer.compressed(grown)
                        .thenAccept(made -> context().runOnContext(_ -> {
                            if (!isGone()) {
                                write(entry, made, status, ageSeconds);
                            }
                        }));
                return;
            }
        }
        write(entry, form, status, ageSeconds);
    }

    private void write(Entry entry, Representation.Form form, CharSequence status, long ageSeconds) {
        Representation answer = entry.representation();
        HttpServerResponse response = request.response();
        var headers = response.headers();
        begin(entry, form, status, ageSeconds);
        add(answer.headers(), response);
        headers.set(CONTENT_LENGTH, form.length());
        if (form != answer.plain()) {
            headers.set(CONTENT_ENCODING, GZIP);
        }
        response.setStatusCode(answer.status());
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            // Each reader needs their own view of the bytes.
            response.end(form.body().slice());
        }
    }

    /** Tells them that what they have is right still: the tag is the one that they named. */
    private void writeUnchanged(Entry entry, CharSequence status, long ageSeconds) {
        Representation answer = entry.representation();
        HttpServerResponse response = request.response();
        begin(entry, answer.plain(), status, ageSeconds);
        add(answer.headersOfUnchanged(), response);
        response.setStatusCode(304);
        Compression.tellUnchanged(response, request.getHeader(HttpHeaders.IF_NONE_MATCH));
        response.end();
    }

    private void begin(Entry entry, Representation.Form form, CharSequence status, long ageSeconds) {
        var headers = request.response().headers();
        headers.set(CacheStatus.HEADER, status).set(DATE, entry.date());
        if (ageSeconds >= 0) {
            headers.set(AGE, Long.toString(ageSeconds));
        }
        CharSequence tag = form.tag();
        if (tag != null) {
            headers.set(ETAG, tag);
        }
    }

    private static void add(Iterable<Map.Entry<CharSequence, CharSequence>> from, HttpServerResponse to) {
        var headers = to.headers();
        for (Map.Entry<CharSequence, CharSequence> header : from) {
            headers.add(header.getKey(), header.getValue());
        }
    }
}
