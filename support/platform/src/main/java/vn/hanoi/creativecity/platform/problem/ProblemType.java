package vn.hanoi.creativecity.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Every kind of problem that the API can answer with, and the one table from kind to HTTP status.
 *
 * <p>A kind's page lives at {@code /problems/{slug}} [RFC 9457 section 4].
 */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "Yêu cầu không đọc được",
            "Malformed request",
            "Địa chỉ, tiêu đề hoặc nội dung của yêu cầu không đọc được: chẳng hạn nội dung không phải JSON hợp lệ, hay có trường hoặc kiểu dữ liệu mà API không biết.",
            "The address, the headers or the body cannot be read: the body is not valid JSON, for instance, or holds a field or a type that the API does not know."),
    INVALID_PARAMETER(
            400,
            "Tham số không hợp lệ",
            "Invalid parameter",
            "Một tham số không được biết, bị lặp lại hoặc có giá trị sai; mỗi mục trong errors nêu tên một tham số.",
            "A parameter is unknown, repeated or has a wrong value; each entry of errors names one."),
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            "Thiếu Idempotency-Key",
            "Idempotency-Key required",
            "Thao tác này cần tiêu đề Idempotency-Key để việc gửi lại không gây hại.",
            "This operation needs an Idempotency-Key header, so that a repeat does no harm."),
    UNAUTHORIZED(
            401,
            "Cần đăng nhập",
            "Authentication required",
            "Thao tác này cần một danh tính, hoặc thông tin xác thực gửi lên không dùng được.",
            "This operation needs an identity, or the credentials that came cannot be used."),
    FORBIDDEN(
            403,
            "Không được phép",
            "Not allowed",
            "Bạn đã được nhận diện nhưng không có quyền làm việc này.",
            "We know who you are, but you may not do this."),
    NOT_FOUND(
            404,
            "Không tìm thấy",
            "Not found",
            "Không có gì ở địa chỉ này, hoặc bạn không được thấy nó.",
            "There is nothing at this address, or you may not see it."),
    METHOD_NOT_ALLOWED(
            405,
            "Phương thức không được hỗ trợ",
            "Method not allowed",
            "Địa chỉ này không nhận phương thức đó; tiêu đề Allow liệt kê những phương thức được nhận.",
            "This address does not take that method; the Allow header lists those it takes."),
    NOT_ACCEPTABLE(
            406,
            "Không có định dạng được yêu cầu",
            "Not acceptable",
            "API không có câu trả lời ở định dạng mà tiêu đề Accept yêu cầu.",
            "There is no answer in a format that the Accept header asks for."),
    REQUEST_TIMEOUT(
            408,
            "Yêu cầu đến quá chậm",
            "Request timeout",
            "Yêu cầu không đến trọn vẹn trong thời gian cho phép.",
            "The request did not arrive whole in the time allowed."),
    CONFLICT(
            409,
            "Xung đột với dữ liệu hiện có",
            "Conflict",
            "Thay đổi này vi phạm một quy tắc với dữ liệu đang có.",
            "The change breaks a rule together with what is there already."),
    TRANSITION_NOT_ALLOWED(
            409,
            "Không được chuyển trạng thái",
            "Transition not allowed",
            "Từ trạng thái hiện tại không thể chuyển sang trạng thái đó; detail nêu những trạng thái có thể.",
            "The present state does not lead to that one; detail names those it leads to."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "Yêu cầu cùng khoá đang chạy",
            "Idempotency-Key in use",
            "Một yêu cầu với cùng Idempotency-Key vẫn đang được xử lý; hãy gửi lại sau giây lát.",
            "A request with the same Idempotency-Key is still running; repeat yours in a moment."),
    IDEMPOTENT_ANSWER_GONE(
            409,
            "Câu trả lời không được gửi lại",
            "Answer not shown again",
            "Yêu cầu với Idempotency-Key này đã được thực hiện; câu trả lời không được gửi lại vì có bí mật, hoặc vì quyền của bạn đã thay đổi.",
            "The request with this Idempotency-Key has been carried out; its answer is not shown again, as it holds a secret or your rights have changed."),
    ALREADY_CHECKED_IN(
            409,
            "Đã vào rồi",
            "Already checked in",
            "Mã này đã được dùng để vào buổi này; detail nêu lúc nào.",
            "This code was used for the session before; detail says when."),
    REGISTRATION_CANCELLED(
            409,
            "Đăng ký đã huỷ",
            "Registration cancelled",
            "Đăng ký này đã kết thúc và không còn chỗ.",
            "The registration has ended and has no seats any more."),
    WRONG_SESSION(
            409,
            "Nhầm buổi",
            "Wrong session",
            "Mã này dành cho một buổi hoặc sự kiện khác.",
            "The code is good for another session or event."),
    TOO_EARLY_TO_CHECK_IN(
            409,
            "Chưa đến giờ vào",
            "Too early to check in",
            "Cửa chưa mở; detail nêu lúc nào mở.",
            "Doors are not open yet; detail says when they open."),
    NOT_ATTENDING(
            409,
            "Chưa có chỗ",
            "Not attending",
            "Đăng ký này còn trong danh sách chờ, hoặc chỗ được giữ chưa được nhận.",
            "The registration waits for seats, or has not accepted those that were offered."),
    CURSOR_EXPIRED(
            410,
            "Con trỏ hết hiệu lực",
            "Cursor expired",
            "Từ con trỏ này dòng thay đổi không thể tiếp tục; hãy bắt đầu lại bằng bản xuất mà tiêu đề Link nêu.",
            "The feed cannot go on from this cursor; begin again with the export that the Link header leads to."),
    PRECONDITION_FAILED(
            412,
            "Phiên bản đã cũ",
            "Precondition failed",
            "Tài nguyên đã thay đổi từ khi bạn đọc; hãy đọc lại rồi gửi thay đổi với ETag mới.",
            "The resource has changed since you read it; read it again and send your change with the new ETag."),
    CONTENT_TOO_LARGE(
            413,
            "Nội dung quá lớn",
            "Content too large",
            "Nội dung gửi lên vượt giới hạn của thao tác này.",
            "The body exceeds what this operation takes."),
    URI_TOO_LONG(
            414,
            "Địa chỉ quá dài",
            "URI too long",
            "Địa chỉ cùng tham số dài hơn giới hạn.",
            "The address with its parameters is longer than allowed."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Định dạng nội dung không được hỗ trợ",
            "Unsupported media type",
            "Thao tác này không nhận nội dung với Content-Type đó.",
            "This operation does not take a body of that Content-Type."),
    RANGE_NOT_SATISFIABLE(
            416,
            "Khoảng byte không có",
            "Range not satisfiable",
            "Không có byte nào trong khoảng mà tiêu đề Range yêu cầu; Content-Range cho biết tệp dài bao nhiêu.",
            "None of the bytes that the Range header asks for are there; Content-Range says how many there are."),
    INVALID_CONTENT(
            422,
            "Nội dung không hợp lệ",
            "Invalid content",
            "Nội dung đọc được nhưng vi phạm quy tắc; mỗi mục trong errors chỉ một chỗ sai.",
            "The body can be read but breaks rules; each entry of errors points at one place."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key đã dùng cho nội dung khác",
            "Idempotency-Key reused",
            "Khoá này đã đi cùng một yêu cầu khác trong 24 giờ qua; mỗi yêu cầu mới cần một khoá mới.",
            "This key came with a different request in the last 24 hours; a new request needs a new key."),
    PRECONDITION_REQUIRED(
            428,
            "Thiếu If-Match",
            "Precondition required",
            "Thay đổi cần tiêu đề If-Match với ETag mà bạn đã đọc, để không ghi đè thay đổi của người khác.",
            "A change needs an If-Match header with the ETag that you read, so that nobody's change is overwritten."),
    TOO_MANY_REQUESTS(
            429,
            "Quá nhiều yêu cầu",
            "Too many requests",
            "Bạn đã dùng hết hạn mức; tiêu đề Retry-After cho biết khi nào thử lại.",
            "You have used up your limit; the Retry-After header says when to try again."),
    HEADERS_TOO_LARGE(
            431,
            "Tiêu đề quá lớn",
            "Request header fields too large",
            "Các tiêu đề của yêu cầu vượt giới hạn.",
            "The headers of the request exceed the limit."),
    INTERNAL_ERROR(
            500,
            "Lỗi của hệ thống",
            "Internal error",
            "Lỗi ở phía chúng tôi. Hãy gửi traceId khi báo lỗi.",
            "The fault is ours. Please send the traceId when you report it."),
    BAD_GATEWAY(
            502,
            "Dịch vụ bên trong trả lời sai",
            "Bad gateway",
            "Một dịch vụ bên trong đã đứt kết nối khi đang trả lời.",
            "A service behind the gateway broke off its answer."),
    SERVICE_UNAVAILABLE(
            503,
            "Tạm thời không phục vụ được",
            "Service unavailable",
            "Một phần của hệ thống tạm thời không có; hãy thử lại sau thời gian nêu ở Retry-After.",
            "A part of the system is away for the moment; try again after what Retry-After says."),
    GATEWAY_TIMEOUT(
            504,
            "Dịch vụ bên trong trả lời quá chậm",
            "Gateway timeout",
            "Một dịch vụ bên trong không trả lời kịp. Thay đổi có thể đã được thực hiện: hãy gửi lại với cùng Idempotency-Key.",
            "A service behind the gateway did not answer in time. A change may have been made: repeat it with the same Idempotency-Key.");

    /** Where the pages of all types live, relative to the API's own address. */
    public static final String BASE = "/problems/";

    private final int status;
    private final Message title;
    private final Message explanation;

    ProblemType(int status, String titleVi, String titleEn, String explanationVi, String explanationEn) {
        this.status = status;
        this.title = new Message(titleVi, titleEn);
        this.explanation = new Message(explanationVi, explanationEn);
    }

    /** The last part of the type's URL, such as {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member, a reference relative to the API's own address. */
    public String uri() {
        return BASE + slug();
    }

    public int status() {
        return status;
    }

    public Message title() {
        return title;
    }

    public Message explanation() {
        return explanation;
    }

    public static Optional<ProblemType> withSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The general type for a status that the framework chose by itself. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 409 -> CONFLICT;
            case 422 -> INVALID_CONTENT;
            default ->
                Arrays.stream(values())
                        .filter(type -> type.status == status)
                        .findFirst()
                        .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
        };
    }
}
