package vn.hanoi.creativecity.centres.ogc;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Makes the links of an answer. Programs for maps follow whole addresses alone, so each begins with the one by which the
 * reader knows the API; the gateway tells it, and who asks the service itself gets references without a host.
 */
@Singleton
class Links {

    static final String ROOT = "/ogc";
    static final String COLLECTIONS = ROOT + "/collections";

    /** Only the gateway sends it: what comes from outside under such a name ends there. */
    private static final String PUBLIC_URL = "X-Internal-Public-Url";

    private static final String SELF = "self";
    private static final String ALTERNATE = "alternate";
    private static final Message THIS = new Message("Chính tài liệu này", "This document");
    private static final Message AS_PAGE = new Message("Tài liệu này dưới dạng trang web", "This document as a page");
    private static final Message AS_JSON = new Message("Tài liệu này dưới dạng JSON", "This document as JSON");
    private static final Message NEXT = new Message("Trang tiếp theo", "The next page");
    private static final Message RECORD = new Message("Toàn bộ bản ghi", "The whole record");
    private static final Message LICENCE = new Message("Giấy phép CC BY 4.0", "Licence CC BY 4.0");

    private final HttpHeaders headers;
    private final UriInfo uri;

    Links(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    static boolean isForMaps(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    Locale language() {
        return Message.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Whether the answer is for people. */
    boolean isPage() {
        return Format.PAGE.equals(headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    Link to(String path, String rel, String type, Message title) {
        return to(path, rel, type, title.in(language()));
    }

    /** The answer itself, and the same in the other format. */
    List<Link> self(String jsonType) {
        String here = uri.getRequestUri().getRawPath();
        boolean isPage = isPage();
        Link self = to(here + query(others()), SELF, isPage ? Format.PAGE : jsonType, THIS);
        Stream<String> inTheOther =
                Stream.concat(others().filter(pair -> !isFormat(pair)), Stream.of(isPage ? "f=json" : "f=html"));
        Link alternate =
                to(here + query(inTheOther), ALTERNATE, isPage ? jsonType : Format.PAGE, isPage ? AS_JSON : AS_PAGE);
        return List.of(self, alternate);
    }

    /** Those of a collection: itself in both formats, what is in it in both, the licence. */
    List<Link> of(FeatureSource source) {
        String path = COLLECTIONS + "/" + source.id();
        Link json = to(
                path + (isPage() ? "?f=json" : ""),
                isPage() ? ALTERNATE : SELF,
                Format.PLAIN_JSON,
                isPage() ? AS_JSON : THIS);
        Link page = to(path + "?f=html", isPage() ? SELF : ALTERNATE, Format.PAGE, isPage() ? THIS : AS_PAGE);
        return List.of(
                json,
                page,
                to(path + "/items", "items", Format.GEO_JSON, source.title()),
                to(path + "/items?f=html", "items", Format.PAGE, source.title()),
                licence());
    }

    /** @param reference the path and query of the page */
    Link next(String reference) {
        return to(reference, "next", isPage() ? Format.PAGE : Format.GEO_JSON, NEXT);
    }

    Link licence() {
        return new Link("https://creativecommons.org/licenses/by/4.0/", "license", Format.PAGE, LICENCE.in(language()));
    }

    Link collection(FeatureSource source) {
        return to(COLLECTIONS + "/" + source.id(), Link.COLLECTION, Format.PLAIN_JSON, source.title());
    }

    /** The record that a feature is made of. */
    Link record(String path) {
        return to(path, "via", Format.PLAIN_JSON, RECORD);
    }

    /** Where this answer is, whatever was asked of it. */
    String here() {
        return href(uri.getRequestUri().getRawPath());
    }

    /** Where all that is for maps begins. */
    String root() {
        return href(ROOT);
    }

    private Link to(String path, String rel, String type, String title) {
        return new Link(href(path), rel, type, title);
    }

    private String href(String path) {
        String address = headers.getHeaderString(PUBLIC_URL);
        return (address == null ? "" : address) + path;
    }

    private Stream<String> others() {
        String query = uri.getRequestUri().getRawQuery();
        return query == null ? Stream.of() : Arrays.stream(query.split("&"));
    }

    private static String query(Stream<String> pairs) {
        String query = pairs.collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static boolean isFormat(String pair) {
        return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8).equals("f");
    }
}
