package vn.hanoi.creativecity.gateway.problems;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.problem.ProblemType;

@Schema(description = "Every kind of problem that this API can answer with.")
record ProblemTypeList(
        @Schema(description = "The kinds of problems, by status.", required = true, maxItems = 200)
        List<ProblemTypeResponse> items) {

    static ProblemTypeList all() {
        return new ProblemTypeList(Arrays.stream(ProblemType.values())
                .map(ProblemTypeResponse::from)
                .toList());
    }
}
