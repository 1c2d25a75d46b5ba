package vn.hanoi.creativecity.gateway.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:c0a8:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1",
                // What Java reads as an address that is written otherwise.
                "2130706433",
                "127.1",
                "10.1",
                "3232235521",
            })
    void nothingIsSentTo(String address) throws Exception {
        assertTrue(ForbiddenAddresses.contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "203.0.112.255",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "2a00:1450:4001:82a::200e",
            })
    void whatIsPublicIsNotForbidden(String address) throws Exception {
        assertFalse(ForbiddenAddresses.contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://hooks.example.org              | true  | true",
                "https://hooks.example.org/a?b=c        | true  | true",
                "https://hooks.example.org:443/         | true  | true",
                "https://hooks.example.org:8443/        | false | false",
                "http://hooks.example.org/              | false | false",
                "https://user@hooks.example.org/        | false | false",
                "https://user:secret@hooks.example.org/ | false | false",
                "https://hooks.example.org/#a           | false | false",
                "ftp://hooks.example.org/               | false | false",
                "https:///a                             | false | false",
                "hooks.example.org                      | false | false",
                "https://hooks example.org              | false | false",
                "file:///etc/passwd                     | false | false",
                "gopher://127.0.0.1:70/                 | false | false",
                "http://localhost:9000/a                | false | true",
                "http://127.0.0.1:9000/a                | false | true",
                "http://[::1]:9000/a                    | false | true",
                "https://localhost:9000/a               | false | true",
                "http://127.0.0.2:9000/a                | false | false",
                "http://localhost.example.org:9000/     | false | false",
            })
    void onlyPublicHttpsIsUsableAndThisMachineInDevelopment(String url, boolean usable, boolean usableInDevelopment) {
        assertEquals(usable, Destination.of(url, false).isPresent());
        assertEquals(usableInDevelopment, Destination.of(url, true).isPresent());
    }

    @Test
    void whatIsAskedForIsWrittenAsHttpWantsIt() {
        assertEquals(
                Optional.of(new Destination(true, "hooks.example.org", 443, "/%C4%91%C6%B0%E1%BB%9Dng?t%C3%AAn=a%20b")),
                Destination.of("https://hooks.example.org/đường?tên=a%20b", false));
        assertEquals(
                Optional.of(new Destination(true, "hooks.example.org", 443, "/")),
                Destination.of("https://hooks.example.org", false));
    }
}
