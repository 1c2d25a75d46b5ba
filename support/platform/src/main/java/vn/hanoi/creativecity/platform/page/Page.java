package vn.hanoi.creativecity.platform.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the reference of the page after this one; null on the last page
 * @param total how many items match; null unless it was asked for
 */
public record Page<T>(
        @Schema(description = "The items of this page, in the order of `sort`.", required = true, maxItems = 200)
        List<T> items,

        @Schema(
                description = "The path and query of the next page; absent on the last one.",
                format = "uri-reference",
                maxLength = 4000,
                examples = "/v1/centres?cursor=WyJmIiwiQSJd")
        String next,

        @Schema(
                description = "How many items match the filter; only with `count=true`.",
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        Long total) {

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next, total);
    }
}
