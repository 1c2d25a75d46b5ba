package vn.hanoi.creativecity.ideas.call;

import java.util.Arrays;
import java.util.Optional;

/**
 * What kind a file may be: what a browser shows without running anything that its maker wrote. SVG and office documents
 * are none of them.
 */
public enum AttachmentKind {
    JPEG("image/jpeg", "jpg"),
    MP4("video/mp4", "mp4"),
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String suffix;

    AttachmentKind(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public static Optional<AttachmentKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its names end with, after the dot. */
    public String suffix() {
        return suffix;
    }
}
