package vn.hanoi.creativecity.centres.ogc;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No collection has that name, or nothing in it that id, or the viewer does not see it. */
public final class FeatureNotFound extends Problem {

    private FeatureNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static FeatureNotFound collection(String name) {
        return new FeatureNotFound(Message.of("Không có bộ dữ liệu “%s”.", "There is no collection “%s”.", name));
    }

    public static FeatureNotFound in(FeatureSource source, String id) {
        return new FeatureNotFound(
                Message.of("Không có “%2$s” trong %1$s.", "There is no “%2$s” in %1$s.", source.id(), id));
    }
}
