package vn.hanoi.creativecity.gateway.compression;

import java.util.Locale;

/**
 * What a reader says of the encodings that they take [RFC 9110 section 12.5.3]. Of those there are, this API writes gzip.
 *
 * @param gzip how much they want it, in thousandths; 0 for not at all
 * @param identity how much they want bytes as they are; 0 for not at all
 */
public record AcceptEncoding(int gzip, int identity) {

    /** Who says nothing would have to take anything, and often cannot. */
    private static final AcceptEncoding NOTHING_SAID = new AcceptEncoding(0, 1000);

    private static final AcceptEncoding USUAL = new AcceptEncoding(1000, 1);
    private static final int UNSAID = -1;

    public static AcceptEncoding of(String header) {
        return switch (header) {
            case null -> NOTHING_SAID;
            case "gzip", "gzip, deflate", "gzip, deflate, br", "gzip, deflate, br, zstd", "gzip,deflate" -> USUAL;
            default -> parse(header);
        };
    }

    /** Whether the answer is to be compressed. */
    public boolean wantsGzip() {
        return gzip > 0 && gzip >= identity;
    }

    /** Whether they take no answer that could be written. */
    public boolean excludesAll() {
        return gzip == 0 && identity == 0;
    }

    private static AcceptEncoding parse(String header) {
        int gzip = UNSAID;
        int identity = UNSAID;
        int others = UNSAID;
        for (String element : header.split(",")) {
            int semicolon = element.indexOf(';');
            String name = (semicolon < 0 ? element : element.substring(0, semicolon)).trim();
            int weight = semicolon < 0 ? 1000 : weight(element.substring(semicolon + 1));
            switch (name.toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
                case "identity" -> identity = weight;
                case "*" -> others = weight;
                default -> {
                    // an encoding that is not written here
                }
            }
        }
        return new AcceptEncoding(
                gzip == UNSAID ? Math.max(0, others) : gzip,
                // Not to name it leaves it as what is better than nothing, unless everything else is refused.
                identity != UNSAID ? identity : others == 0 ? 0 : 1);
    }

    /** A weight such as {@code q=0.5}; what cannot be read is taken for not having been said. */
    private static int weight(String parameter) {
        String text = parameter.replace(" ", "").replace("\t", "").toLowerCase(Locale.ROOT);
        if (!text.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
            return 1000;
        }
        return (int) Math.round(Double.parseDouble(text.substring(2)) * 1000);
    }
}
