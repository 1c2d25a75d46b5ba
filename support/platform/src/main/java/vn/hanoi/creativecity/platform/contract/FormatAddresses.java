package vn.hanoi.creativecity.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import vn.hanoi.creativecity.platform.export.ExportFormat;

/**
 * Addresses that say the format of an export by their end, for tools that are given an address and nothing else. The
 * gateway answers them.
 */
final class FormatAddresses {

    private static final String ALSO_AS = "x-also-as";

    private FormatAddresses() {}

    /** @param path of an export, such as {@code /v1/exports/centres} */
    static void addTo(String path, Operation operation) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        if (content == null) {
            return;
        }
        String collection = path.substring(path.lastIndexOf('/') + 1);
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            if (content.hasMediaType(format.mediaType().toString())) {
                String end = collection + "." + format.suffix();
                addresses.put(
                        format.suffix(), List.of(path.substring(0, path.lastIndexOf('/') + 1) + end, "/v1/" + end));
            }
        }
        operation.addExtension(ALSO_AS, addresses);
    }
}
