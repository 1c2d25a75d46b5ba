package vn.hanoi.creativecity.systemtests.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the lists of the API answer somebody, read page by page. */
final class Lists {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<RequestSpecification> reader;

    Lists(Supplier<RequestSpecification> reader) {
        this.reader = reader;
    }

    /** All documents of a collection by their ids, such as of {@code /v1/centres}. */
    SortedMap<String, JsonNode> all(String path) throws IOException {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        String next = path + "?limit=200";
        while (next != null) {
            JsonNode page = JSON.readTree(
                    reader.get().get(next).then().statusCode(200).extract().asByteArray());
            page.path("items").forEach(item -> documents.put(item.path("id").asText(), item));
            next = page.path("next").asText(null);
        }
        return documents;
    }

    /** The same of what belongs to each of the centres, such as of {@code observations}. */
    SortedMap<String, JsonNode> ofEach(Collection<String> owners, String path, String part) throws IOException {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        for (String owner : owners) {
            documents.putAll(all(path + "/" + owner + "/" + part));
        }
        return documents;
    }
}
