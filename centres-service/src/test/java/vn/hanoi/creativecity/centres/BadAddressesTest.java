package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, queries and methods. */
@QuarkusTest
class BadAddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an unknown parameter     | colour=red              | parameter colour unknown_parameter
            a parameter in capitals  | LIMIT=1                 | parameter LIMIT unknown_parameter
            a repeated parameter     | limit=1&limit=1         | parameter limit repeated_parameter
            several wrong ones       | limit=x&colour=red      | parameter colour unknown_parameter, parameter limit wrong_type
            no number                | limit=ten               | parameter limit wrong_type
            a fraction               | limit=1.5               | parameter limit wrong_type
            no value                 | limit=                  | parameter limit empty
            too small a number       | limit=0                 | parameter limit out_of_range
            too great a number       | limit=201               | parameter limit out_of_range
            a number beyond all      | limit=99999999999999999 | parameter limit wrong_type
            no truth                 | count=1                 | parameter count wrong_type
            an unknown value         | kind=creative_space,war | parameter kind unknown_value
            an empty value           | kind=                   | parameter kind empty
            an empty value in a list | kind=creative_space,    | parameter kind unknown_value
            no code                  | unit=9877               | parameter unit format
            a code in other digits   | unit=%D9%A0%D9%A9%D9%A8%D9%A7%D9%A7 | parameter unit format
            an unknown sort          | sort=beauty             | parameter sort unknown_value
            a bad cursor             | cursor=zz               | parameter cursor malformed_cursor
            NUL                      | q=a%00b                 | parameter q unusable_text
            a control character      | q=a%1Bb                 | parameter q unusable_text
            no UTF-8                 | q=%C3%28                | parameter q unusable_text
            half a character         | q=%ED%A0%80             | parameter q unusable_text
            NUL in a name            | limit%00=1              | parameter  unknown_parameter
            no UTF-8 in a name       | %C3%28=1                | parameter  unknown_parameter
            """)
    void aListOfCentres(String what, String query, String place) {
        BadInput.check(RawRequest.of("GET /v1/centres?" + query), "400 invalid-parameter: " + place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a day that is none           | /v1/administrative-units?validOn=today                   | parameter validOn wrong_type
            a day after all calendars    | /v1/administrative-units?validOn=%2B999999999-12-31      | parameter validOn wrong_type
            a day of one unit            | /v1/administrative-units/09877?validOn=0000-01-01        | parameter validOn wrong_type
            a level that is none         | /v1/administrative-units?level=planet                    | parameter level unknown_value
            a parent that is none        | /v1/administrative-units?parent=x                        | parameter parent format
            no place                     | /v1/administrative-units?contains=here                   | parameter contains not_a_position
            a parameter of another list  | /v1/organisations?unit=09877                             | parameter unit unknown_parameter
            a parameter where none is    | /v1/centres/khong-gian-di-bo-van-mieu?limit=1            | parameter limit unknown_parameter
            a parameter of the history   | /v1/centres/khong-gian-di-bo-van-mieu/transitions?limit=1 | parameter limit unknown_parameter
            """)
    void others(String what, String address, String place) {
        BadInput.check(RawRequest.of("GET " + address), "400 invalid-parameter: " + place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing            | GET /v1/nothing                  | 404 not-found
            the root           | GET /                            | 404 not-found
            a part too many    | GET /v1/centres/a/b              | 404 not-found
            an internal page   | GET /q/health                    | 404 not-found
            nobody's slug      | GET /v1/centres/khong-co         | 404 not-found
            nobody's history   | GET /v1/centres/khong-co/transitions | 404 not-found
            NUL                | GET /v1/centres/a%00b            | 404 not-found: parameter centre unusable_text
            no UTF-8           | GET /v1/centres/%C3%28           | 404 not-found: parameter centre unusable_text
            an organisation    | GET /v1/organisations/%00        | 404 not-found: parameter organisation unusable_text
            a unit             | GET /v1/administrative-units/%00 | 404 not-found: parameter unit unusable_text
            """)
    void whereNothingIs(String what, String address, String problem) {
        BadInput.check(RawRequest.of(address), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE /v1/centres                         | GET, HEAD, POST
            PATCH /v1/centres                          | GET, HEAD, POST
            PUT /v1/centres/khong-gian-di-bo-van-mieu  | GET, HEAD, PATCH
            DELETE /v1/centres/khong-co/transitions    | GET, HEAD, POST
            POST /v1/administrative-units              | GET, HEAD
            BREW /v1/organisations                     | GET, HEAD, POST
            """)
    void aMethodThatThePathHasNotNamesThoseItHas(String request, String allowed) {
        RawRequest.Answer answer = BadInput.check(RawRequest.of(request), "405 method-not-allowed");
        assertEquals(allowed, answer.headers().get("allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres?q=%zz", "/v1/centres?q=%", "/v1/centres/a%2", "/v1/centres/a\0b"})
    void aBrokenAddressIsRefusedByTheServer(String address) {
        BadInput.checkStatus(RawRequest.of("GET " + address), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres?q=", "/v1/"})
    void anEndlessAddressIsRefusedByTheServer(String address) {
        BadInput.checkStatus(RawRequest.of("GET " + address + "a".repeat(70_000)), 414);
    }
}
