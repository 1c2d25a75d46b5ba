package vn.hanoi.creativecity.platform.contract;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** How parameters are written: several values separated by commas, everything else as text unless it says otherwise. */
final class ParameterConventions {

    /** As many values as one filter takes. */
    private static final int MOST_VALUES = 20;

    private ParameterConventions() {}

    static Parameter apply(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null || schema.getRef() != null) {
            return parameter;
        }
        if (schema.getType() == null) {
            schema.addType(SchemaType.STRING);
        }
        if (schema.getType().contains(SchemaType.ARRAY)) {
            parameter.setStyle(Parameter.Style.FORM);
            parameter.setExplode(false);
            if (schema.getMaxItems() == null) {
                schema.setMaxItems(MOST_VALUES);
            }
        }
        if (schema.getType().contains(SchemaType.STRING) && parameter.getExample() != null) {
            // The generator reads 09877 as a number, so such an example is written in quotes.
            parameter.setExample(parameter.getExample().toString().replace("\"", ""));
        }
        return parameter;
    }
}
