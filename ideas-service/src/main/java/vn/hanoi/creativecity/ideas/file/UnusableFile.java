package vn.hanoi.creativecity.ideas.file;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A file that is not what it says, is not whole, or is something else as well. */
final class UnusableFile extends Problem {

    private UnusableFile(String code, Message detail) {
        super(ProblemType.INVALID_CONTENT, detail, List.of(Violation.at("", code, detail)));
    }

    static UnusableFile empty() {
        return new UnusableFile("empty", new Message("Tệp rỗng.", "The file is empty."));
    }

    static UnusableFile otherThan(String declared, String found) {
        return new UnusableFile(
                "type_mismatch",
                Message.of(
                        "Content-Type là %s nhưng nội dung là %s.",
                        "Content-Type says %s, but the content is %s.", declared, found));
    }

    static UnusableFile truncated() {
        return new UnusableFile(
                "truncated", new Message("Tệp kết thúc giữa chừng.", "The file ends before it is whole."));
    }

    static UnusableFile broken(String where) {
        return new UnusableFile(
                "broken", Message.of("Tệp bị hỏng ở phần %s.", "The file is broken in its part %s.", where));
    }

    static UnusableFile goesOn() {
        return new UnusableFile(
                "trailing_data",
                new Message(
                        "Sau phần cuối của tệp còn dữ liệu khác; hãy lưu lại tệp bằng phần mềm của nó.",
                        "Something follows the end of the file; save it anew with a program for such files."));
    }

    static UnusableFile alsoIs(String other) {
        return new UnusableFile(
                "polyglot", Message.of("Tệp này đồng thời là một %s.", "The file is %s as well.", other));
    }

    static UnusableFile acts(String name) {
        return new UnusableFile(
                "active_content",
                Message.of(
                        "Tệp PDF có nội dung chạy được hoặc tệp đính kèm (%s).",
                        "The PDF has content that runs, or files of its own (%s).", name));
    }

    static UnusableFile encrypted() {
        return new UnusableFile("encrypted", new Message("Tệp PDF được mã hoá.", "The PDF is encrypted."));
    }

    static UnusableFile tooManyPixels() {
        return new UnusableFile(
                "too_many_pixels",
                Message.of(
                        "Ảnh có nhiều hơn %d điểm ảnh hoặc không có điểm nào.",
                        "The image has more than %d pixels, or none.", Anatomy.MOST_PIXELS));
    }
}
