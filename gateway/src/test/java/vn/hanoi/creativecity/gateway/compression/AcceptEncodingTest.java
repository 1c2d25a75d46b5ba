package vn.hanoi.creativecity.gateway.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "gzip, deflate, br, zstd | gzip",
                "GZIP;Q=0.5 | gzip",
                "x-gzip | gzip",
                "br;q=1, gzip;q=0.001 | gzip",
                "* | gzip",
                "*;q=0.5, gzip;q=0 | identity",
                "identity;q=1, gzip;q=0.5 | identity",
                "identity;q=0.5, gzip;q=0.5 | gzip",
                "identity;q=0, gzip | gzip",
                "gzip;q=0 | identity",
                "br | identity",
                "'' | identity",
                "identity | identity",
                "*;q=0, identity | identity",
                "*;q=0, gzip | gzip",
                "identity;q=0 | none",
                "*;q=0 | none",
                "br, identity;q=0 | none"
            })
    void whatIsWrittenIsWhatTheReaderTakes(String header, String written) {
        AcceptEncoding accepted = AcceptEncoding.of(header);
        assertEquals(written, accepted.excludesAll() ? "none" : accepted.wantsGzip() ? "gzip" : "identity");
    }

    @Test
    void whoSaysNothingGetsBytesAsTheyAre() {
        assertEquals(false, AcceptEncoding.of(null).wantsGzip());
        assertEquals(false, AcceptEncoding.of(null).excludesAll());
    }
}
