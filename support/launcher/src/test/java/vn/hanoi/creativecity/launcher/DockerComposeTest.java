package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml is valid, keeps to the launcher's table, and gives nothing away. */
class DockerComposeTest {
    private static final Path CHECKOUT = Path.of("../..");

    @TempDir
    static Path folder;

    private static JsonNode compose;
    private static Settings settings;

    @BeforeAll
    static void read() throws Exception {
        Object yaml = new Yaml().load(Files.readString(CHECKOUT.resolve("docker-compose.yml")));
        compose = new ObjectMapper().valueToTree(yaml);
        Home home = Home.at(folder);
        Ports ports = new Ports(0);
        Options options = Options.parse(List.of(), CHECKOUT);
        Postgres postgres = new Postgres(null, home.postgres(), home.log("postgres"), ports.postgres(), "");
        settings = new Settings(
                options,
                ports,
                Secrets.in(home.secrets()),
                new InnerKeys(home.keys(), home.keys()),
                postgres,
                home.mails(),
                home.attachments());
    }

    @Test
    void itKeepsToTheComposeSpecification() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(DockerComposeTest.class.getResourceAsStream("compose-spec.json"));
        SchemaLocation base = SchemaLocation.of("https://compose-spec.io/");
        JsonSchema specification = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(base, schema);

        assertEquals(Set.of(), specification.validate(compose));
        assertEquals(
                1,
                specification
                        .validate(new ObjectMapper().createObjectNode().put("servces", ""))
                        .size());
    }

    @Test
    void itRunsWhatTheLauncherRuns() {
        Set<String> expected = new HashSet<>(Set.of("postgres", "keys", "keycloak"));
        Stream.of(Application.values()).map(Application::module).forEach(expected::add);

        assertEquals(expected, names(compose.get("services")));
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationIsBuiltAndToldTheSame(Application application) {
        JsonNode service = service(application.module());
        Map<String, String> environment = environment(service);

        assertEquals(application.module(), service.at("/build/args/MODULE").asText());
        assertEquals(told(settings.environmentOf(application)), told(environment));
        assertEquals(Integer.toString(application.port()), environment.get("QUARKUS_HTTP_PORT"));
        assertEquals(Integer.toString(application.managementPort()), environment.get("QUARKUS_MANAGEMENT_PORT"));
        String database = application.database();
        assertEquals("jdbc:postgresql://postgres:5432/" + database, environment.get("QUARKUS_DATASOURCE_JDBC_URL"));
        assertEquals(database, environment.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals(
                service("postgres").at("/environment/" + passwordOf(database)).asText(),
                environment.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void theIdentityProviderIsToldTheSameAndReadsTheSameRealm() {
        Map<String, String> environment = environment(service("keycloak"));

        assertEquals(settings.environmentOfKeycloak().keySet(), environment.keySet());
        assertEquals("jdbc:postgresql://postgres:5432/keycloak", environment.get("KC_DB_URL"));
        assertEquals("8180", environment.get("KC_HTTP_PORT"));
        assertEquals(
                "http://keycloak:8180/realms/creative-city/protocol/openid-connect/certs",
                environment(service("gateway")).get("GATEWAY_IDENTITY_JWKS"));
        assertEquals(
                "[\"./deploy/keycloak:/realm:ro\"]",
                service("keycloak").get("volumes").toString());
    }

    @Test
    void theFilesOfSubmissionsAreKeptInAVolumeAndHereInAFolder() {
        Map<String, String> environment = environment(service("ideas-service"));

        assertEquals("/attachments", environment.get("ATTACHMENTS_FOLDER"));
        assertEquals("${CLAMD_HOST:-}", environment.get("ATTACHMENTS_SCANNER_HOST"));
        assertEquals("${CLAMD_PORT:-3310}", environment.get("ATTACHMENTS_SCANNER_PORT"));
        assertEquals(
                folder.resolve("attachments").toString(),
                settings.environmentOf(Application.IDEAS).get("ATTACHMENTS_FOLDER"));
        assertEquals(true, names(compose.get("volumes")).contains("attachments"));
    }

    @Test
    void mailsOfServicesGoToAServerWhereOneIsGivenAndHereIntoAFolder() {
        Map<String, String> expected = new TreeMap<>(Map.of(
                "NOTIFICATIONS_SMTP_HOST", "${SMTP_HOST:-}",
                "NOTIFICATIONS_SMTP_PORT", "${SMTP_PORT:-587}",
                "NOTIFICATIONS_SMTP_USER", "${SMTP_USER:-}",
                "NOTIFICATIONS_SMTP_PASSWORD", "${SMTP_PASSWORD:-}",
                "NOTIFICATIONS_SMTP_STARTTLS", "${SMTP_STARTTLS:-required}",
                "NOTIFICATIONS_SMTP_FROM", "${SMTP_FROM:-}"));
        Map<String, String> here =
                Map.of("NOTIFICATIONS_FOLDER", folder.resolve("mails").toString());

        for (Application service : Application.services()) {
            assertEquals(expected, mails(environment(service(service.module()))));
            assertEquals(here, mails(settings.environmentOf(service)));
        }
        assertEquals(Map.of(), mails(environment(service("gateway"))));
        assertEquals(Map.of(), mails(settings.environmentOf(Application.GATEWAY)));
    }

    @Test
    void theGatewayFindsTheServicesAndTheyFindEachOther() {
        for (Application service : Application.services()) {
            String url = "http://" + service.module() + ":" + service.port();
            assertEquals(url, environment(service("gateway")).get("GATEWAY_UPSTREAMS_" + service));
            for (Application other : Application.services()) {
                assertEquals(url, environment(service(other.module())).get("FOLLOWING_SERVICES_" + service + "_URL"));
            }
        }
    }

    @Test
    void textIsStoredAndOrderedTheSameWay() {
        assertEquals(
                String.join(" ", Postgres.CLUSTER),
                service("postgres").at("/environment/POSTGRES_INITDB_ARGS").asText());
    }

    @Test
    void onlyTheGatewayAndTheIdentityProviderAreReachedFromOutside() {
        assertEquals(Map.of("gateway", "[\"8080:8080\"]", "keycloak", "[\"8180:8180\"]"), having("ports"));
        assertEquals("{\"internal\":true}", compose.at("/networks/inside").toString());
        assertEquals("[\"inside\"]", service("postgres").get("networks").toString());
        for (Application service : Application.services()) {
            assertEquals(
                    "[\"inside\",\"mail\"]",
                    service(service.module()).get("networks").toString());
        }
    }

    @Test
    void eachApplicationSeesNoPrivateKeyButItsOwn() {
        Map<String, String> volumes = having("volumes");

        assertEquals(
                "[\"centres-service-key:/keys/private/centres-service\",\"ideas-service-key:/keys/private/ideas-service\","
                        + "\"events-service-key:/keys/private/events-service\",\"gateway-key:/keys/private/gateway\","
                        + "\"public-keys:/keys/public\"]",
                volumes.get("keys"));
        for (Application application : Application.values()) {
            String module = application.module();
            String files = application == Application.IDEAS ? ",\"attachments:/attachments\"" : "";
            assertEquals(
                    "[\"" + module + "-key:/key:ro\",\"public-keys:/public-keys:ro\"" + files + "]",
                    volumes.get(module));
        }
        assertEquals("/key/inner-key.jwk", environment(service("gateway")).get("GATEWAY_INNER_KEY"));
        for (Application service : Application.services()) {
            assertEquals(
                    "/key/inner-key.jwk", environment(service(service.module())).get("FOLLOWING_INNER_KEY"));
        }
    }

    @Test
    void theFoldersOfTheKeysBelongToWhoMakesThem() throws IOException {
        String dockerfile = Files.readString(CHECKOUT.resolve("deploy/Dockerfile"));

        for (Application application : Application.values()) {
            assertTrue(dockerfile.contains("/keys/private/" + application.module() + " "));
        }
    }

    @Test
    void nothingRunsWithoutPasswordsOfItsOwn() throws IOException {
        List<String> names = new ArrayList<>(List.of("POSTGRES_PASSWORD"));
        Application.databases().forEach(database -> names.add(passwordOf(database)));

        for (String name : names) {
            assertEquals(
                    "${" + name + ":?set it in .env, see .env.example}",
                    service("postgres").at("/environment/" + name).asText());
        }
        names.add("KEYCLOAK_ADMIN_PASSWORD");
        assertEquals(
                names,
                Files.readAllLines(CHECKOUT.resolve(".env.example")).stream()
                        .filter(line -> line.endsWith("=") && !line.startsWith("#"))
                        .map(line -> line.replace("=", ""))
                        .toList());
    }

    @Test
    void everyContainerHasAsFewRightsAsItCan() {
        Set<String> all = names(compose.get("services"));
        Set<String> lasting = new TreeSet<>(all);
        lasting.remove("keys");

        Map<String, String> unwritable = expected(all, "true");
        unwritable.put("keycloak", "false");
        assertEquals(unwritable, having("read_only"));
        assertEquals(expected(all, "[\"ALL\"]"), having("cap_drop"));
        assertEquals(expected(all, "[\"no-new-privileges:true\"]"), having("security_opt"));
        assertEquals(lasting, having("deploy").keySet());
        for (String name : lasting) {
            assertEquals(Set.of("cpus", "memory", "pids"), names(service(name).at("/deploy/resources/limits")));
        }
    }

    private static Map<String, String> mails(Map<String, String> environment) {
        Map<String, String> mails = new TreeMap<>(environment);
        mails.keySet().removeIf(name -> !name.startsWith("NOTIFICATIONS_"));
        return mails;
    }

    /** Without what there is outside alone: a mail server, a virus scanner. */
    private static Set<String> told(Map<String, String> environment) {
        Set<String> names = new TreeSet<>(environment.keySet());
        names.removeAll(mails(environment).keySet());
        names.removeIf(name -> name.startsWith("ATTACHMENTS_SCANNER_"));
        return names;
    }

    private static JsonNode service(String name) {
        return compose.at("/services/" + name);
    }

    private static String passwordOf(String database) {
        return database.toUpperCase() + "_PASSWORD";
    }

    /** The setting of each service that has it. */
    private static Map<String, String> having(String setting) {
        Map<String, String> values = new TreeMap<>();
        for (String name : names(compose.get("services"))) {
            if (service(name).has(setting)) {
                values.put(name, service(name).get(setting).toString());
            }
        }
        return values;
    }

    private static Map<String, String> expected(Set<String> names, String value) {
        Map<String, String> expected = new TreeMap<>();
        names.forEach(name -> expected.put(name, value));
        return expected;
    }

    private static Map<String, String> environment(JsonNode service) {
        Map<String, String> environment = new TreeMap<>();
        service.get("environment")
                .properties()
                .forEach(it -> environment.put(it.getKey(), it.getValue().asText()));
        return environment;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
