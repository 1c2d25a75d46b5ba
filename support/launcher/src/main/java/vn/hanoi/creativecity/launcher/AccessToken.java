package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs a user of the demonstration in, as {@code ./token} does. */
record AccessToken(String identityUrl) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final String USERS =
            "admin, centre_editor, other_centre_editor, idea_manager, event_manager, juror, "
                    + "mentor, finance, partner, other_partner, resident";

    /** An access token for the user, good for five minutes. */
    String of(String user, String password) throws IOException, CannotStart, InterruptedException {
        HttpResponse<String> answer = ask(
                Map.of("grant_type", "password", "client_id", "command-line", "username", user, "password", password));
        Matcher token = TOKEN.matcher(answer.body());
        if (answer.statusCode() == 200 && token.find()) {
            return token.group(1);
        }
        if (answer.body().contains("unauthorized_client")) {
            throw new CannotStart(
                    "Only the demonstration has users with a password that is known here. Log in with the "
                            + "device flow of " + identityUrl + "/realms/" + Keycloak.REALM + " instead.");
        }
        if (!answer.body().contains("invalid_grant")) {
            throw new CannotStart(
                    "The identity provider answers " + answer.statusCode() + "; its log may say why. Try again.");
        }
        throw new CannotStart("There is no user “" + user + "” in the demonstration. There are: " + USERS + ".");
    }

    private HttpResponse<String> ask(Map<String, String> form) throws CannotStart, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(identityUrl + "/realms/" + Keycloak.REALM + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new CannotStart("The identity provider does not answer (yet); it starts beside the rest. "
                    + "Was the suite started with --no-identity?");
        }
    }
}
