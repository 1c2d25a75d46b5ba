package vn.hanoi.creativecity.platform.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A page of centres is a {@code CentrePage}, whatever the generator calls a generic record. */
final class PageSchemas {

    private static final Pattern GENERATED = Pattern.compile("\\bPage([A-Z]\\w*?)(Response)?$");

    private PageSchemas() {}

    static String renamed(String name) {
        return GENERATED.matcher(name).replaceFirst("$1Page");
    }

    static void rename(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        Map<String, Schema> renamed = new LinkedHashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            String newName = renamed(name);
            if (!newName.equals(name)) {
                schema.setDescription("One page of a list; `next` leads to the page after it.");
            }
            renamed.put(newName, schema);
        });
        components.setSchemas(renamed);
    }
}
