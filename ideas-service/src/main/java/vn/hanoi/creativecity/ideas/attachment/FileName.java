package vn.hanoi.creativecity.ideas.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.ideas.call.AttachmentKind;

/** Names of files that do no harm on the machine of whoever saves one, and say what the file is. */
final class FileName {

    private static final int LONGEST = 150;

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    /** What cannot be seen or turns the direction of writing, so that a name reads otherwise than it is. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** What file systems or shells read as something else. */
    private static final Pattern MEANT_OTHERWISE = Pattern.compile("[<>:\"|?*%$`;&]");

    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /** The name that somebody gave a file of this kind, cleaned; it ends as names of the kind do. */
    static String cleaned(String given, AttachmentKind kind) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceAll("");
        name = UNSEEN.matcher(name).replaceAll("");
        name = MEANT_OTHERWISE.matcher(name).replaceAll("_");
        String stem =
                withoutSuffix(name.strip(), kind).replaceAll("\\p{Z}+", " ").replaceAll("^[ .~-]+|[ .]+$", "");
        if (stem.isEmpty() || RESERVED.matcher(stem).matches()) {
            stem = "attachment";
        }
        int end = Math.min(stem.length(), LONGEST);
        end -= Character.isHighSurrogate(stem.charAt(end - 1)) ? 1 : 0;
        return stem.substring(0, end).stripTrailing() + "." + kind.suffix();
    }

    /** The header under which a file is saved by that name [RFC 6266, RFC 8187]. */
    static String disposition(String name) {
        String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._ ()-]", "_");
        StringBuilder exact = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean isPlain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || "._-".indexOf(character) >= 0);
            exact.append(isPlain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, exact);
    }

    private static String withoutSuffix(String name, AttachmentKind kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        String suffix = "." + kind.suffix();
        if (kind == AttachmentKind.JPEG && lower.endsWith(".jpeg")) {
            suffix = ".jpeg";
        }
        return lower.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }
}
