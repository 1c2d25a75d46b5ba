package vn.hanoi.creativecity.gateway.cache;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.hanoi.creativecity.gateway.compression.AcceptEncoding;
import vn.hanoi.creativecity.gateway.compression.Compressible;
import vn.hanoi.creativecity.gateway.compression.Gzip;
import vn.hanoi.creativecity.gateway.compression.TagMarks;

/** What a service answered, ready to be written again: headers in the form that the network gets, and the body. */
final class Representation {

    /** What 304 repeats of the 200 that it stands for [RFC 9110 section 15.4.5]. */
    private static final Set<String> OF_UNCHANGED = Set.of("cache-control", "content-location", "expires", "vary");

    /** What is written apart from the others. */
    private static final Set<String> OWN = Set.of("content-length", "date", "etag", "age");

    private static final int BYTES_PER_HEADER = 64;

    /** One way to write it. */
    record Form(CharSequence tag, CharSequence length, Buffer body) {

        static Form of(String tag, Buffer body) {
            return new Form(tag == null ? null : optimized(tag), Integer.toString(body.length()), body);
        }
    }

    private final int status;
    private final List<Map.Entry<CharSequence, CharSequence>> headers = new ArrayList<>();
    private final List<Map.Entry<CharSequence, CharSequence>> unchanged = new ArrayList<>();
    private final String tag;
    private final boolean isCompressible;
    private final boolean variesByAccept;
    private final boolean variesByLanguage;
    private final Form plain;
    private final AtomicBoolean isBeingCompressed = new AtomicBoolean();
    private final CompletableFuture<Form> compressed = new CompletableFuture<>();
    private final int bytes;

    /** @param outward the headers as readers may see them */
    Representation(int status, MultiMap outward, Buffer body) {
        this.status = status;
        tag = outward.get(HttpHeaders.ETAG);
        MultiMap measured = MultiMap.caseInsensitiveMultiMap()
                .addAll(outward)
                .set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        isCompressible = Compressible.is(status, measured);
        int size = 2 * BYTES_PER_HEADER;
        for (Map.Entry<String, String> header : outward) {
            String lower = header.getKey().toLowerCase(Locale.ROOT);
            if (!OWN.contains(lower)) {
                add(lower, header.getKey(), header.getValue());
                size += BYTES_PER_HEADER
                        + header.getKey().length()
                        + header.getValue().length();
            }
        }
        if (isCompressible) {
            add("vary", "Vary", "Accept-Encoding");
        }
        Set<String> varying = new HashSet<>(Storability.elements(outward, HttpHeaders.VARY));
        variesByAccept = varying.contains("accept");
        variesByLanguage = varying.contains("accept-language");
        plain = Form.of(tag, body);
        bytes = size + body.length();
    }

    private void add(String lower, String name, String value) {
        Map.Entry<CharSequence, CharSequence> header = Map.entry(new AsciiString(name), optimized(value));
        headers.add(header);
        if (OF_UNCHANGED.contains(lower)) {
            unchanged.add(header);
        }
    }

    /** Headers are Latin-1 at most; anything else is left to who writes it. */
    private static CharSequence optimized(String value) {
        return value.chars().allMatch(c -> c < 0x80) ? new AsciiString(value) : value;
    }

    int status() {
        return status;
    }

    /** The service's own tag; null without one. */
    String tag() {
        return tag;
    }

    boolean variesByAccept() {
        return variesByAccept;
    }

    boolean variesByLanguage() {
        return variesByLanguage;
    }

    boolean isFor(AcceptEncoding reader) {
        return isCompressible && reader.wantsGzip();
    }

    boolean isCompressible() {
        return isCompressible;
    }

    List<Map.Entry<CharSequence, CharSequence>> headers() {
        return headers;
    }

    List<Map.Entry<CharSequence, CharSequence>> headersOfUnchanged() {
        return unchanged;
    }

    Form plain() {
        return plain;
    }

    /** The compressed form; null before it has been made. */
    Form compressedNow() {
        return compressed.isDone() ? compressed.join() : null;
    }

    /** The compressed form, which the first who asks for it lets be made, on a thread that may take its time. */
    CompletableFuture<Form> compressed(Runnable grown) {
        if (isBeingCompressed.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                Buffer body = Buffer.buffer(Gzip.whole(plain.body().getBytes()));
                compressed.complete(Form.of(tag == null ? null : TagMarks.marked(tag), body));
                grown.run();
            });
        }
        return compressed;
    }

    /** What it takes of the memory, about. */
    int bytes() {
        Form smaller = compressedNow();
        return bytes + (smaller == null ? 0 : smaller.body().length());
    }
}
