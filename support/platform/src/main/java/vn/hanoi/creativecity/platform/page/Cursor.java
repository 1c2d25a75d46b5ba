package vn.hanoi.creativecity.platform.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.UnusableText;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Where a page ended: the sort key, null where there is none, and the id of its last item, bound to the filter and sort
 * that made the list.
 *
 * <p>It is opaque outside. It opens nothing by itself: every page asks anew what the viewer may see.
 */
public record Cursor(String binding, String key, String id) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    /** A short digest of whatever the cursor must be used with again. */
    public static String bindingOf(String filterAndSort) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(filterAndSort.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String encode() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JSON.writeValueAsBytes(Arrays.asList(binding, key, id)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Cursor decode(String text, String binding) {
        Cursor cursor = parse(text);
        if (!binding.equals(cursor.binding)) {
            throw Problem.invalidParameter(
                    "cursor",
                    "cursor_of_another_list",
                    new Message(
                            "Con trỏ này thuộc về một bộ lọc hoặc thứ tự khác.",
                            "This cursor belongs to another filter or sort."));
        }
        return cursor;
    }

    private static Cursor parse(String text) {
        try {
            List<String> parts = JSON.readValue(Base64.getUrlDecoder().decode(text), STRINGS);
            if (parts != null
                    && parts.size() == 3
                    && parts.stream().allMatch(part -> part == null || UnusableText.isUsable(part))) {
                return new Cursor(parts.get(0), parts.get(1), parts.get(2));
            }
        } catch (IllegalArgumentException | IOException unreadable) {
            throw malformed();
        }
        throw malformed();
    }

    public static Problem malformed() {
        return Problem.invalidParameter(
                "cursor",
                "malformed_cursor",
                new Message(
                        "Con trỏ không đọc được; hãy dùng nguyên giá trị trong next.",
                        "The cursor cannot be read; use it as it stands in next."));
    }
}
