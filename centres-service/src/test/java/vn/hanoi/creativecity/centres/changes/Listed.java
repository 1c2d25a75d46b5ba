package vn.hanoi.creativecity.centres.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

/** What all lists together answer somebody: each document by its collection and id. */
public final class Listed {

    private Listed() {}

    public static Map<String, JsonNode> to(InnerTokens viewer) {
        Map<String, JsonNode> listed = new TreeMap<>();
        for (String collection : List.of(
                "organisations",
                "centres",
                "connections",
                "agreements",
                "indicators",
                "heritage-sites",
                "adaptations",
                "craft-products",
                "plans")) {
            keep(viewer, collection, "/v1/" + collection, listed);
        }
        ids(listed, "centres").forEach(centre -> {
            keep(viewer, "spaces", "/v1/centres/" + centre + "/spaces", listed);
            keep(viewer, "observations", "/v1/centres/" + centre + "/observations", listed);
            var hours = Api.by(viewer).get("/v1/centres/" + centre + "/opening-hours");
            if (hours.statusCode() == 200) {
                listed.put("opening-hours " + centre, Api.json(hours));
            }
        });
        ids(listed, "agreements")
                .forEach(agreement ->
                        keep(viewer, "contributions", "/v1/agreements/" + agreement + "/contributions", listed));
        ids(listed, "plans").forEach(plan -> keep(viewer, "targets", "/v1/plans/" + plan + "/targets", listed));
        return listed;
    }

    private static void keep(InnerTokens viewer, String collection, String path, Map<String, JsonNode> listed) {
        for (var page : Api.pages(() -> Api.by(viewer), path + "?limit=200")) {
            Api.json(page)
                    .path("items")
                    .forEach(item ->
                            listed.put(collection + " " + item.path("id").asText(), item));
        }
    }

    private static List<String> ids(Map<String, JsonNode> listed, String collection) {
        List<String> ids = new ArrayList<>();
        listed.keySet().stream()
                .filter(key -> key.startsWith(collection + " "))
                .forEach(key -> ids.add(key.substring(collection.length() + 1)));
        return ids;
    }
}
