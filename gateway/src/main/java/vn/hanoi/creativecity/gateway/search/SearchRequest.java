package vn.hanoi.creativecity.gateway.search;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.finding.Sought;

/** What is searched for, and among what. */
record SearchRequest(
        @QueryParam("q")
        @NotNull
        @Size(min = 1, max = Sought.LONGEST)
        @Parameter(
                description =
                        "Words, with or without accents. Each must begin a word of what is found; what stands between quotation marks must stand there as it is.",
                required = true,
                example = "hoang thanh",
                schema = @Schema(minLength = 1, maxLength = Sought.LONGEST))
        String q,

        @QueryParam("type") @Separator(",") @Parameter(description = "Only what is of these types.")
        List<SearchType> type) {

    /** The types that are asked for, in one order. */
    List<SearchType> types() {
        return type == null || type.isEmpty()
                ? List.of(SearchType.values())
                : type.stream().distinct().sorted().toList();
    }

    /** The services that have some of them. */
    List<Upstream> upstreams() {
        return Arrays.stream(Upstream.values())
                .filter(upstream -> types().stream().anyMatch(type -> type.upstream() == upstream))
                .toList();
    }

    /** The types that the service has, separated by commas. */
    String typesOf(Upstream upstream) {
        return types().stream()
                .filter(type -> type.upstream() == upstream)
                .map(SearchType::written)
                .collect(Collectors.joining(","));
    }
}
