package vn.hanoi.creativecity.centres.imports;

import java.util.Map;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;

/** Indicators that a test makes. */
final class Counted {

    private Counted() {}

    /** Makes one that everybody sees; gives its code. */
    static String indicator(int decimals) {
        String code = Partnership.word();
        Partnership.created(Api.post(
                Api.admin(),
                "/v1/indicators",
                Map.of(
                        "code",
                        code,
                        "name",
                        Map.of("vi", "Khách"),
                        "unit",
                        Map.of("vi", "lượt"),
                        "visibility",
                        "public",
                        "decimals",
                        decimals)));
        return code;
    }
}
