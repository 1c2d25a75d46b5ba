package vn.hanoi.creativecity.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.platform.contract.Contracts.json;
import static vn.hanoi.creativecity.platform.contract.Contracts.names;
import static vn.hanoi.creativecity.platform.contract.Contracts.parameter;
import static vn.hanoi.creativecity.platform.contract.Contracts.parameters;
import static vn.hanoi.creativecity.platform.contract.Contracts.responses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;

/** What the document that is generated from a resource says without a word in the resource. */
@QuarkusTest
class ContractConventionsTest {

    private final Answer answer = Api.manage("/q/openapi?format=json");
    private final JsonNode contract = answer.json();
    private final JsonNode list = contract.at("/paths/~1v1~1guilds/get");
    private final JsonNode create = contract.at("/paths/~1v1~1guilds/post");
    private final JsonNode change = contract.at("/paths/~1v1~1guilds~1{guild}/patch");
    private final JsonNode replace = contract.at("/paths/~1v1~1guilds~1{guild}~1statutes/put");

    @Test
    void whoMayIsOneWayInForEachRoleAndEachScope() throws JsonProcessingException {
        assertEquals(json("[]"), contract.at("/paths/~1v1~1guilds~1crafts/get/security"), "@PermitAll");
        assertEquals(json("[{},{'person':[]},{'apiKey':['guilds:read']}]"), list.path("security"), "@Authenticated");
        assertEquals(json("[{'person':['admin']},{'apiKey':['guilds:write']}]"), create.path("security"));
        assertEquals(json("[{'person':['admin']}]"), change.path("security"));
    }

    @Test
    void thereAreTwoWaysToSayWhoAsks() {
        JsonNode key = contract.at("/components/securitySchemes/apiKey");
        assertEquals(
                "apiKey header X-API-Key",
                key.path("type").asText() + " " + key.path("in").asText() + " "
                        + key.path("name").asText());
        JsonNode person = contract.at("/components/securitySchemes/person");
        assertEquals(
                "http bearer JWT",
                person.path("type").asText() + " " + person.path("scheme").asText() + " "
                        + person.path("bearerFormat").asText());
    }

    @Test
    void everyOperationNamesTheProblemsThatItMayAnswerWith() {
        assertEquals(
                "{200=, 304=NotModified, 400=Malformed, 401=Unauthorized, 406=NotAcceptable, 429=TooManyRequests, "
                        + "500=InternalError, 502=BadGateway, 503=ServiceUnavailable, 504=GatewayTimeout}",
                responses(list));
        assertEquals(
                "{201=, 400=Malformed, 401=Unauthorized, 403=Forbidden, 406=NotAcceptable, 409=, 413=ContentTooLarge, "
                        + "415=UnsupportedMediaType, 422=InvalidContent, 429=TooManyRequests, 500=InternalError, "
                        + "502=BadGateway, 503=ServiceUnavailable, 504=GatewayTimeout}",
                responses(create));
        assertEquals(
                "{200=, 400=Malformed, 401=Unauthorized, 403=Forbidden, 404=NotFound, 406=NotAcceptable, 409=Conflict, "
                        + "412=PreconditionFailed, 413=ContentTooLarge, 415=UnsupportedMediaType, 422=InvalidContent, "
                        + "428=PreconditionRequired, 429=TooManyRequests, 500=InternalError, 502=BadGateway, "
                        + "503=ServiceUnavailable, 504=GatewayTimeout}",
                responses(change));
    }

    @Test
    void aProblemIsDescribedWithItsTypesAndItsSchema() {
        JsonNode unprocessable = contract.at("/components/responses/InvalidContent");
        assertTrue(
                unprocessable
                        .path("description")
                        .asText()
                        .matches("(?s)`invalid-content`: .*`idempotency-key-reused`: .*"),
                unprocessable::toString);
        assertEquals(
                "#/components/schemas/Problem",
                unprocessable
                        .at("/content/application~1problem+json/schema/$ref")
                        .asText());
        assertEquals(
                "[detail, errors, instance, status, title, traceId, type]",
                names(contract.at("/components/schemas/Problem/properties")));
        assertEquals(
                "[code, header, message, parameter, pointer]",
                names(contract.at("/components/schemas/ProblemEntry/properties")));
    }

    @Test
    void conditionsAndKeysAreParameters() {
        assertEquals("[count, craft, cursor, debts, limit, unit, IfNoneMatch]", parameters(list));
        assertEquals("[IdempotencyKey]", parameters(create));
        assertEquals("[guild, IfMatch]", parameters(change));
        assertEquals("[guild, IfMatchToReplace, IfNoneMatchToCreate]", parameters(replace));
        assertEquals(
                "If-Match", contract.at("/components/parameters/IfMatch/name").asText());
        assertTrue(contract.at("/components/parameters/IfMatch/required").asBoolean());
        assertFalse(contract.at("/components/parameters/IfMatchToReplace").has("required"));
        assertFalse(contract.at("/components/parameters/IfNoneMatchToCreate").has("required"));
        assertFalse(contract.at("/components/parameters/IdempotencyKey").has("required"));
        assertEquals("[RequiredIdempotencyKey]", parameters(contract.at("/paths/~1v1~1parcels~1registered/post")));
        assertTrue(contract.at("/components/parameters/RequiredIdempotencyKey/required")
                .asBoolean());
    }

    @Test
    void anExportHasAnAddressForEachOfItsFormats() throws JsonProcessingException {
        assertEquals(
                json("{'ndjson':['/v1/exports/{collection}.ndjson','/v1/{collection}.ndjson'],"
                        + "'csv':['/v1/exports/{collection}.csv','/v1/{collection}.csv']}"),
                contract.at("/paths/~1v1~1exports~1{collection}/get/x-also-as"));
    }

    @Test
    void everyAnswerRefersToTheHeadersThatItCarries() throws JsonProcessingException {
        String always = "[Access-Control-Allow-Origin, %sRateLimit, RateLimit-Policy%s]";
        assertEquals(always.formatted("ETag, Link, ", ""), names(list.at("/responses/200/headers")));
        assertEquals(always.formatted("ETag, Location, ", ""), names(create.at("/responses/201/headers")));
        assertEquals(always.formatted("", ""), names(create.at("/responses/409/headers")), "its own answer");
        JsonNode shared = contract.at("/components/responses");
        assertEquals(always.formatted("ETag, ", ""), names(shared.at("/NotModified/headers")));
        assertEquals(always.formatted("", ""), names(shared.at("/NotFound/headers")));
        assertEquals(always.formatted("", ", WWW-Authenticate"), names(shared.at("/Unauthorized/headers")));
        assertEquals(always.formatted("", ", Retry-After"), names(shared.at("/TooManyRequests/headers")));
        assertEquals(always.formatted("", ", Retry-After"), names(shared.at("/ServiceUnavailable/headers")));
        assertEquals(
                json("{'$ref':'#/components/headers/RateLimit-Policy'}"),
                list.at("/responses/200/headers/RateLimit-Policy"));
        assertEquals(
                "[Access-Control-Allow-Origin, Change-Cursor, Content-Disposition, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate]",
                names(contract.at("/components/headers")));
    }

    @Test
    void anExportHasNoTagAndSaysWhereItGoesOn() {
        JsonNode export = contract.at("/paths/~1v1~1exports~1{collection}/get");

        assertEquals(
                "[Access-Control-Allow-Origin, Change-Cursor, Content-Disposition, Link, RateLimit, RateLimit-Policy]",
                names(export.at("/responses/200/headers")));
        assertEquals("[collection, format]", parameters(export));
        assertFalse(export.at("/responses").has("304"));
    }

    @Test
    void aPageIsNamedForWhatIsOnIt() {
        assertEquals(
                "#/components/schemas/GuildPage",
                list.at("/responses/200/content/application~1json/schema/$ref").asText());
        JsonNode page = contract.at("/components/schemas/GuildPage");
        assertEquals("[items, next, total]", names(page.path("properties")));
        assertEquals(
                "#/components/schemas/Guild",
                page.at("/properties/items/items/$ref").asText());
        assertEquals(
                "One page of a list; `next` leads to the page after it.",
                page.path("description").asText());
    }

    @Test
    void aPatchTakesWhatCreatingTakesAndNullForWhatMayBeAbsent() throws JsonProcessingException {
        assertEquals(
                "#/components/schemas/GuildPatch",
                change.at("/requestBody/content/application~1merge-patch+json/schema/$ref")
                        .asText());
        JsonNode patch = contract.at("/components/schemas/GuildPatch");
        JsonNode properties = patch.path("properties");

        assertFalse(patch.has("required"));
        assertEquals(json("false"), patch.path("additionalProperties"));
        assertEquals(names(contract.at("/components/schemas/GuildInput/properties")), names(properties));
        assertEquals(json("{'$ref':'#/components/schemas/LocalizedText'}"), properties.path("name"));
        assertEquals(
                json("{'anyOf':[{'$ref':'#/components/schemas/LocalizedText'},{'type':'null'}]}"),
                properties.path("motto"));
        assertEquals(json("{'type':['integer','null'],'format':'int32','maximum':10}"), properties.path("rank"));
        assertEquals(json("{'type':['string','null'],'pattern':'^([a-z]+)$','maxLength':20}"), properties.path("code"));
        assertEquals(json("{'type':['array','null'],'maxItems':3,'items':{'type':'string'}}"), properties.path("tags"));
    }

    @Test
    void valuesAreWrittenAsTheyGoOverTheWire() throws JsonProcessingException {
        assertEquals(json("['silk','dry_lacquer']"), contract.at("/components/schemas/Craft/enum"));
        assertEquals(
                json("{'type':'string','pattern':'^([a-z]+)$','maxLength':20}"),
                contract.at("/components/schemas/GuildInput/properties/code"));
        assertEquals(
                json("{'type':'string','pattern':'\\\\S','maxLength':40}"),
                contract.at("/components/schemas/GuildInput/properties/seal"));
    }

    @Test
    void aFilterOfSeveralValuesSeparatesThemByCommas() throws JsonProcessingException {
        JsonNode craft = parameter(list, "craft");
        assertEquals("form", craft.path("style").asText());
        assertEquals(json("false"), craft.path("explode"));
        assertEquals(20, craft.at("/schema/maxItems").asInt());
        assertEquals(json("'09877'"), parameter(list, "unit").path("example"));
        JsonNode limit = parameter(list, "limit").path("schema");
        assertEquals(json("{'type':'integer','format':'int32','minimum':1,'maximum':200,'default':20}"), limit);
        assertEquals(json("false"), parameter(list, "count").at("/schema/default"));
    }

    @Test
    void whatIsForSomeTiersAloneSaysSo() throws JsonProcessingException {
        JsonNode member = contract.at("/components/schemas/Guild/properties/debts");
        assertEquals(json("['partner','staff']"), member.path("x-visible-to"));
        assertEquals(
                "Its debts. For these alone: partner, staff.",
                member.path("description").asText());
        assertEquals(json("['staff']"), parameter(list, "debts").path("x-visible-to"));
        assertEquals(
                "With such debts. For these alone: staff.",
                parameter(list, "debts").path("description").asText());
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        SmallRyeOpenAPI again = SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> new ByteArrayInputStream(answer.bytes()))
                .addFilter(new ContractConventions(
                        Index.of(GuildResource.GuildResponse.class, GuildResource.Filter.class, GuildResource.class)))
                .build();

        assertEquals(contract, new ObjectMapper().readTree(again.toJSON()));
    }
}
