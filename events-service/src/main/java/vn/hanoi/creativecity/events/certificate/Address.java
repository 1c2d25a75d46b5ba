package vn.hanoi.creativecity.events.certificate;

import jakarta.ws.rs.core.HttpHeaders;

/** Where certificates are found, as the outside sees it. */
final class Address {

    /** Where this API is to be found, as the gateway says. */
    private static final String PUBLIC_URL = "X-Internal-Public-Url";

    private Address() {}

    static String of(Certificate certificate, HttpHeaders headers) {
        String url = headers.getHeaderString(PUBLIC_URL);
        return (url == null ? "" : url) + "/v1/certificates/" + certificate.code();
    }
}
