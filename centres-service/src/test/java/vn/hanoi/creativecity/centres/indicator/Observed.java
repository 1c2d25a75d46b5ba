package vn.hanoi.creativecity.centres.indicator;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;

/** Indicators and observations that a test makes. */
final class Observed {

    private Observed() {}

    /** What makes an indicator; its code is one that no other test uses. */
    static Map<String, Object> indicator(String visibility) {
        Map<String, Object> indicator = new LinkedHashMap<>();
        indicator.put("code", Partnership.word());
        indicator.put("name", Map.of("vi", "Chỉ số", "en", "Indicator"));
        indicator.put("unit", Map.of("vi", "lượt"));
        indicator.put("visibility", visibility);
        return indicator;
    }

    /** Makes it; gives its code. */
    static String made(Map<String, Object> indicator) {
        Partnership.created(Api.post(Api.admin(), "/v1/indicators", indicator));
        return (String) indicator.get("code");
    }

    static Map<String, Object> observation(String indicator, String from, String value) {
        return Map.of("indicator", indicator, "from", from, "value", value);
    }

    static Response post(String centre, Map<String, Object> observation) {
        return Api.post(Api.admin(), "/v1/centres/" + centre + "/observations", observation);
    }

    /** Makes it; gives its path. */
    static String made(String centre, String indicator, String from, String value) {
        return Partnership.created(post(centre, observation(indicator, from, value)))
                .header("Location");
    }
}
