package vn.hanoi.creativecity.platform.feed;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * What a cursor is bound to.
 *
 * @param collections that were asked for, all if it is empty
 * @param audience all that the viewer is
 */
record FeedScope(Collection<String> collections, Set<String> audience) {

    String cursorAt(long position, FeedState feed) {
        return new FeedCursor(feed.epoch(), position, FeedCursor.digest(collections), FeedCursor.digest(audience))
                .sealed(feed.key());
    }

    /**
     * How far the cursor's holder has read.
     *
     * @throws Problem 400 for what is no cursor of this feed and filter, 410 when the feed cannot go on from there
     */
    long positionOf(String text, FeedState feed) {
        Optional<FeedCursor> opened = FeedCursor.opened(text, feed.key());
        FeedCursor cursor = opened.orElseThrow(FeedScope::malformed);
        if (cursor.filter() != FeedCursor.digest(collections)) {
            throw invalid(
                    "cursor_of_another_list",
                    new Message(
                            "Con trỏ này thuộc về một bộ lọc khác.",
                            "This cursor belongs to another choice of collections."));
        }
        if (cursor.scope() != FeedCursor.digest(audience)) {
            throw expired(new Message(
                    "Bạn nay được thấy nhiều hơn hoặc ít hơn so với khi nhận con trỏ này; hãy bắt đầu lại bằng một bản xuất.",
                    "You see more now, or less, than when you got this cursor; begin again with an export."));
        }
        if (cursor.epoch() != feed.epoch() || cursor.position() > feed.head()) {
            throw expired(new Message(
                    "Cơ sở dữ liệu đã được khôi phục từ bản sao; hãy bắt đầu lại bằng một bản xuất.",
                    "The database was restored from a copy since; begin again with an export."));
        }
        if (cursor.position() < feed.expired()) {
            throw expired(new Message(
                    "Con trỏ này cũ hơn những thay đổi còn được giữ; hãy bắt đầu lại bằng một bản xuất.",
                    "This cursor is older than the changes that are kept; begin again with an export."));
        }
        return cursor.position();
    }

    private Problem expired(Message detail) {
        Problem problem = new Problem(ProblemType.CURSOR_EXPIRED, detail);
        return collections.size() == 1
                ? problem.with("Link", "</v1/exports/" + collections.iterator().next() + ">; rel=\"alternate\"")
                : problem.with("Link", "</v1/exports>; rel=\"alternate\"");
    }

    private static Problem malformed() {
        return invalid(
                "malformed_cursor",
                new Message(
                        "Con trỏ không đọc được; hãy dùng nguyên giá trị trong next.",
                        "The cursor cannot be read; use it as it stands in next."));
    }

    private static Problem invalid(String code, Message message) {
        return Problem.invalidParameter("cursor", code, message);
    }
}
