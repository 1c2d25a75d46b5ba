import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out a published result again, from nothing but what is published, and says each place at which it differs. It
 * follows docs/results.md and shares no code with the service.
 *
 * <pre>java Verify.java result.json [seedHash]</pre>
 *
 * It needs Java 17 or later. With the seedHash that the call has shown since its publication, it also sees that the lot is the one that was drawn then.
 * It ends with 0 when all is as it was published, with 1 when anything differs, with 2 when there is nothing to verify.
 */
final class Verify {

    private static final String ALGORITHM = "1";
    private static final int PLACES = 10;

    private final List<String> differences = new ArrayList<>();
    private final Map<String, Object> result;
    private final Map<String, Object> inputs;
    private final byte[] seed;

    private Verify(Map<String, Object> result) {
        this.result = result;
        inputs = object(result.get("inputs"));
        seed = HexFormat.of().parseHex(text(result.get("seed")));
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("Usage: java Verify.java result.json [seedHash]");
            System.exit(2);
        }
        Map<String, Object> result = null;
        try {
            result = object(new Json(Files.readString(Path.of(args[0]))).document());
            if (!result.containsKey("seed")) {
                throw new IllegalArgumentException("it has no seed: it is not published");
            }
        } catch (IOException | RuntimeException unreadable) {
            System.err.println("There is nothing to verify: " + unreadable.getMessage());
            System.exit(2);
        }
        List<String> differences = verify(result, args.length == 2 ? args[1] : null);
        differences.forEach(System.out::println);
        if (differences.isEmpty()) {
            System.out.println("All of it is as it was published.");
        }
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private static List<String> verify(Map<String, Object> result, String seedHash) {
        try {
            Verify verify = new Verify(result);
            verify.verifyHashes(seedHash);
            verify.verifyRanking();
            return verify.differences;
        } catch (RuntimeException impossible) {
            // Something is there that no result has: a word in place of a number, or a place that is missing.
            return List.of("It is no result as docs/results.md describes them: " + impossible.getMessage());
        }
    }

    private void verifyHashes(String seedHash) {
        compare("/inputs/algorithm", inputs.get("algorithm"), ALGORITHM);
        compare("/algorithm", result.get("algorithm"), ALGORITHM);
        compare("/inputsHash", result.get("inputsHash"), sha256(canonical(inputs)));
        compare("/inputs/seedHash", inputs.get("seedHash"), HexFormat.of().formatHex(sha256(seed)));
        if (seedHash != null) {
            compare("/inputs/seedHash", inputs.get("seedHash"), seedHash);
        }
        compare("/rankingHash", result.get("rankingHash"), sha256(canonical(result.get("ranking"))));
    }

    private void verifyRanking() {
        compareTrees("/ranking", result.get("ranking"), ranking());
    }

    // What docs/results.md describes.

    private Map<String, Object> ranking() {
        List<Map<String, Object>> standings = new ArrayList<>();
        List<Object> unranked = new ArrayList<>();
        long minimum = number(policy().get("minimumReviews"));
        for (Map<String, Object> submission : objects(inputs.get("submissions"))) {
            List<Map<String, Object>> reviews = objects(submission.get("reviews"));
            if (reviews.size() < minimum) {
                unranked.add(new TreeMap<>(Map.of("code", submission.get("code"), "reviews", (long) reviews.size())));
            } else {
                standings.add(standing(submission, reviews));
            }
        }
        standings.sort((a, b) -> {
            String link = firstDifference(a, b);
            return link == null ? 0 : compareBy(link, a, b);
        });
        List<Object> ranked = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            Map<String, Object> place = new TreeMap<>(standings.get(i));
            place.put("rank", i + 1L);
            if (i > 0) {
                place.put("decidedBy", firstDifference(standings.get(i - 1), standings.get(i)));
            }
            place.remove("votes");
            place.remove("lot");
            ranked.add(place);
        }
        return new TreeMap<>(Map.of("ranked", ranked, "unranked", unranked));
    }

    private Map<String, Object> standing(Map<String, Object> submission, List<Map<String, Object>> reviews) {
        String code = text(submission.get("code"));
        Map<String, Object> standing = new TreeMap<>();
        standing.put("code", code);
        standing.put("reviews", (long) reviews.size());
        standing.put("votes", submission.get("votes"));
        standing.put("lot", lot(code));
        standing.put("value", written(reviews.stream().map(this::total).toList()));
        List<Object> byCriterion = new ArrayList<>();
        for (String criterion : criteria().keySet()) {
            List<Ratio> marks = new ArrayList<>();
            for (Map<String, Object> review : reviews) {
                for (Map<String, Object> score : objects(review.get("scores"))) {
                    if (score.get("criterion").equals(criterion)) {
                        marks.add(normalised(score));
                    }
                }
            }
            if (!marks.isEmpty()) {
                byCriterion.add(new TreeMap<>(Map.of("criterion", criterion, "value", written(marks))));
            }
        }
        standing.put("criteria", byCriterion);
        return standing;
    }

    private Ratio total(Map<String, Object> review) {
        Ratio sum = Ratio.of(BigDecimal.ZERO);
        Ratio weights = Ratio.of(BigDecimal.ZERO);
        for (Map<String, Object> score : objects(review.get("scores"))) {
            Ratio weight = Ratio.of(decimal(criterion(score).get("weight")));
            sum = sum.plus(weight.times(normalised(score)));
            weights = weights.plus(weight);
        }
        return sum.over(weights);
    }

    private Ratio normalised(Map<String, Object> score) {
        BigDecimal minimum = decimal(criterion(score).get("minimum"));
        BigDecimal maximum = decimal(criterion(score).get("maximum"));
        BigDecimal mark = decimal(score.get("mark"));
        if (mark.compareTo(minimum) < 0 || mark.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("the mark " + mark + " is not on the scale of " + score.get("criterion"));
        }
        return Ratio.of(mark.subtract(minimum)).over(Ratio.of(maximum.subtract(minimum)));
    }

    private String written(List<Ratio> values) {
        return (policy().get("aggregation").equals("median") ? median(values) : mean(values)).rounded();
    }

    private static Ratio mean(List<Ratio> values) {
        Ratio sum = Ratio.of(BigDecimal.ZERO);
        for (Ratio value : values) {
            sum = sum.plus(value);
        }
        return sum.over(Ratio.of(BigDecimal.valueOf(values.size())));
    }

    private static Ratio median(List<Ratio> values) {
        List<Ratio> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : mean(List.of(sorted.get(half - 1), sorted.get(half)));
    }

    private byte[] lot(String code) {
        byte[] letters = code.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(seed, seed.length + letters.length);
        System.arraycopy(letters, 0, all, seed.length, letters.length);
        return sha256(all);
    }

    /** What sets two standings apart first; null when nothing does. */
    private String firstDifference(Map<String, Object> a, Map<String, Object> b) {
        List<String> chain = new ArrayList<>(List.of("value"));
        list(policy().get("tieBreak")).forEach(link -> chain.add(text(link)));
        return chain.stream()
                .filter(link -> compareBy(link, a, b) != 0)
                .findFirst()
                .orElse(null);
    }

    /** Less than 0 when the first one is the better one. */
    private static int compareBy(String link, Map<String, Object> a, Map<String, Object> b) {
        return switch (link) {
            case "value" -> decimal(b.get("value")).compareTo(decimal(a.get("value")));
            case "votes" -> Long.compare(number(b.get("votes")), number(a.get("votes")));
            case "seed" -> Arrays.compareUnsigned((byte[]) a.get("lot"), (byte[]) b.get("lot"));
            default ->
                Objects.compare(
                        byCriterion(a, link), byCriterion(b, link), Comparator.nullsLast(Comparator.reverseOrder()));
        };
    }

    private static BigDecimal byCriterion(Map<String, Object> standing, String code) {
        return objects(standing.get("criteria")).stream()
                .filter(criterion -> criterion.get("criterion").equals(code))
                .map(criterion -> decimal(criterion.get("value")))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> policy() {
        return object(inputs.get("policy"));
    }

    private Map<String, Map<String, Object>> criteria() {
        Map<String, Map<String, Object>> criteria = new LinkedHashMap<>();
        objects(inputs.get("criteria")).forEach(criterion -> criteria.put(text(criterion.get("code")), criterion));
        return criteria;
    }

    private Map<String, Object> criterion(Map<String, Object> score) {
        Map<String, Object> criterion = criteria().get(text(score.get("criterion")));
        if (criterion == null) {
            throw new IllegalArgumentException("there is no criterion " + score.get("criterion"));
        }
        return criterion;
    }

    // Comparing.

    private void compare(String place, Object published, Object workedOut) {
        if (!Objects.equals(published, workedOut)) {
            differences.add("%s: published %s, worked out %s".formatted(place, published, workedOut));
        }
    }

    private void compareTrees(String place, Object published, Object workedOut) {
        if (published instanceof Map<?, ?> a && workedOut instanceof Map<?, ?> b) {
            TreeSet<String> names = new TreeSet<>();
            a.keySet().forEach(name -> names.add((String) name));
            b.keySet().forEach(name -> names.add((String) name));
            names.forEach(name -> compareTrees(place + "/" + name, a.get(name), b.get(name)));
        } else if (published instanceof List<?> a && workedOut instanceof List<?> b) {
            for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
                compareTrees(place + "/" + i, i < a.size() ? a.get(i) : null, i < b.size() ? b.get(i) : null);
            }
        } else {
            compare(place, published, workedOut);
        }
    }

    // Hashes over canonical JSON [RFC 8785]. A result has texts and whole numbers and nothing else that could be written in
    // two ways.

    private static String sha256(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String canonical(Object value) {
        if (value instanceof Map<?, ?> object) {
            List<String> members = new ArrayList<>();
            new TreeMap<Object, Object>(object)
                    .forEach((name, member) -> members.add(canonical(name) + ":" + canonical(member)));
            return "{" + String.join(",", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(",", list.stream().map(Verify::canonical).toList()) + "]";
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("a value that no result has: " + value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            int known = "\"\\\b\t\n\f\r".indexOf(unit);
            if (known >= 0) {
                quoted.append('\\').append("\"\\btnfr".charAt(known));
            } else if (unit < ' ') {
                quoted.append("\\u%04x".formatted((int) unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }

    // What is in a document.

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new IllegalArgumentException("an object was expected in place of " + value);
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list was expected in place of " + value);
    }

    private static List<Map<String, Object>> objects(Object value) {
        return list(value).stream().map(Verify::object).toList();
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text was expected in place of " + value);
    }

    private static long number(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("a whole number was expected in place of " + value);
    }

    private static BigDecimal decimal(Object value) {
        return new BigDecimal(text(value));
    }

    /** An exact number, the denominator more than 0. */
    private record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

        static Ratio of(BigDecimal decimal) {
            int scale = Math.max(0, decimal.scale());
            return new Ratio(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
        }

        Ratio plus(Ratio other) {
            return new Ratio(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Ratio times(Ratio other) {
            return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Ratio over(Ratio other) {
            if (other.numerator.signum() <= 0) {
                throw new ArithmeticException("a weight or the width of a scale is not more than 0");
            }
            return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }

        String rounded() {
            return new BigDecimal(numerator)
                    .divide(new BigDecimal(denominator), PLACES, RoundingMode.HALF_EVEN)
                    .toPlainString();
        }

        @Override
        public int compareTo(Ratio other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }
    }

    /** Reads JSON [RFC 8259]: objects as maps, whole numbers as longs. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object document() {
            Object value = value();
            skipSpace();
            if (at < text.length()) {
                throw wrong();
            }
            return value;
        }

        private Object value() {
            skipSpace();
            char first = at < text.length() ? text.charAt(at) : ' ';
            return switch (first) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            expect('{');
            if (!found('}')) {
                do {
                    skipSpace();
                    String name = string();
                    expect(':');
                    if (object.containsKey(name)) {
                        throw new IllegalArgumentException("a member is there twice: " + name);
                    }
                    object.put(name, value());
                } while (found(','));
                expect('}');
            }
            return object;
        }

        private List<Object> array() {
            List<Object> array = new ArrayList<>();
            expect('[');
            if (!found(']')) {
                do {
                    array.add(value());
                } while (found(','));
                expect(']');
            }
            return array;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            expect('"');
            while (at < text.length() && text.charAt(at) != '"') {
                char unit = text.charAt(at++);
                if (unit < ' ') {
                    throw wrong();
                }
                string.append(unit == '\\' ? escaped() : unit);
            }
            expect('"');
            return string.toString();
        }

        private char escaped() {
            char kind = at < text.length() ? text.charAt(at++) : ' ';
            if (kind == 'u') {
                at += 4;
                return (char) Integer.parseInt(text, at - 4, at, 16);
            }
            int known = "\"\\/bfnrt".indexOf(kind);
            if (known < 0) {
                throw wrong();
            }
            return "\"\\/\b\f\n\r\t".charAt(known);
        }

        private Object number() {
            int from = at;
            while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String number = text.substring(from, at);
            if (number.matches("-?(0|[1-9]\\d{0,17})")) {
                return Long.valueOf(number);
            }
            if (number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
                return new BigDecimal(number);
            }
            throw wrong();
        }

        private Object word(String word, Object value) {
            if (!text.startsWith(word, at)) {
                throw wrong();
            }
            at += word.length();
            return value;
        }

        private boolean found(char wanted) {
            skipSpace();
            boolean found = at < text.length() && text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        private void expect(char wanted) {
            if (!found(wanted)) {
                throw wrong();
            }
        }

        private void skipSpace() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("it is no JSON at character " + at);
        }
    }
}
