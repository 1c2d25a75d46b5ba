package vn.hanoi.creativecity.gateway.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.gateway.contract.Ending;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.UnusableText;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * What a request asks for, read strictly, so that a service cannot read it differently: each segment is decoded once to
 * find the operation, and encoded again in one way for the service.
 *
 * @param segments the path, decoded; none for {@code /}
 * @param query as it came, but for names, which have one form, and characters that had to be escaped; null without one
 */
record Target(List<String> segments, String query) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*)(.*)");

    /**
     * Reads the target of a request line.
     *
     * @param host the authority that the request is meant for
     * @throws Problem when it is none that could mean anything here
     */
    static Target of(String uri, String host) {
        String target = originForm(uri, host);
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? null : target.substring(mark + 1);
        if (query != null) {
            query = query(query);
        }
        return new Target(segments(path), query);
    }

    /** The form that the service gets. */
    String uri() {
        String path = segments.stream().map(PercentEncoding::encodeSegment).collect(Collectors.joining("/", "/", ""));
        return query == null ? path : path + '?' + query;
    }

    /** The same, where the end of the path says the format and the service is asked for it by the query. */
    String uri(Ending ending) {
        return ending.path(PercentEncoding.encodeSegment(segments.getLast())) + '?' + ending.query(query);
    }

    private static String originForm(String uri, String host) {
        Matcher absolute = ABSOLUTE.matcher(uri);
        if (absolute.matches() && absolute.group(1).equalsIgnoreCase(host)) {
            return absolute.group(2);
        }
        return uri;
    }

    private static List<String> segments(String path) {
        if (!path.startsWith("/")) {
            throw unusable();
        }
        List<String> segments = new ArrayList<>();
        if (path.length() > 1) {
            for (String raw : path.substring(1).split("/", -1)) {
                segments.add(segment(raw));
            }
        }
        return List.copyOf(segments);
    }

    private static String segment(String raw) {
        boolean isPlain = raw.chars().allMatch(c -> c == '%' || PercentEncoding.isPlainInSegment((char) c));
        return Optional.of(raw)
                .filter(_ -> isPlain)
                .flatMap(PercentEncoding::decode)
                .filter(Target::isSegment)
                .orElseThrow(Target::unusable);
    }

    /** Nothing that a service could take for more than one segment, or for another one. */
    private static boolean isSegment(String text) {
        return text.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))
                && !text.equals(".")
                && !text.equals("..");
    }

    /** So that whoever looks for a name here finds what the service finds. */
    private static String query(String raw) {
        return Arrays.stream(raw.split("&", -1)).map(Target::parameter).collect(Collectors.joining("&"));
    }

    private static String parameter(String raw) {
        int equals = raw.indexOf('=');
        // A plus stands for a space in queries.
        Optional<String> name = text((equals < 0 ? raw : raw.substring(0, equals)).replace("+", "%20"));
        String value = raw.substring(equals + 1);
        if (name.isEmpty() || text(value).isEmpty()) {
            throw Problem.invalidParameter(
                    name.orElse(""),
                    "unusable_text",
                    new Message(
                            "Tham số có ký tự điều khiển, mã phần trăm hỏng hoặc không phải UTF-8.",
                            "The parameter holds a control character, a broken percent-encoding, or is not UTF-8."));
        }
        String encoded = PercentEncoding.encodeName(name.get());
        return equals < 0 ? encoded : encoded + '=' + PercentEncoding.escapeValue(value);
    }

    private static Optional<String> text(String raw) {
        boolean isPlain = raw.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '#');
        return Optional.of(raw)
                .filter(_ -> isPlain)
                .flatMap(PercentEncoding::decode)
                .filter(UnusableText::isUsable);
    }

    private static Problem unusable() {
        return new Problem(
                ProblemType.MALFORMED_REQUEST,
                new Message(
                        "Địa chỉ của yêu cầu không hợp lệ.",
                        "The address of the request is not one that can be read."));
    }
}
