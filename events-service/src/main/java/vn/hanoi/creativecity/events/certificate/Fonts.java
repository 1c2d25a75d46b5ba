package vn.hanoi.creativecity.events.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of a document, which it carries with it as far as it uses them. They have all Vietnamese letters. */
record Fonts(PDFont book, PDFont bold) {

    private static final String UNKNOWN = "\uFFFD";

    static Fonts of(PDDocument document) throws IOException {
        return new Fonts(load(document, "DejaVuSerif.ttf"), load(document, "DejaVuSerif-Bold.ttf"));
    }

    PDFont in(boolean isBold) {
        return isBold ? bold : book;
    }

    /** The text in letters that the font has, each in one piece; for others stands the sign for what is unknown. */
    static String written(PDFont font, String text) {
        StringBuilder written = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> written.append(has(font, letter) ? letter : UNKNOWN));
        return written.toString();
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return !Character.isISOControl(letter.codePointAt(0));
        } catch (IOException | IllegalArgumentException absent) {
            return false;
        }
    }

    private static PDFont load(PDDocument document, String file) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("fonts/" + file)) {
            return PDType0Font.load(document, in, true);
        }
    }
}
