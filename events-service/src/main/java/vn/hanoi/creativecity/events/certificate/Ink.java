package vn.hanoi.creativecity.events.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws on one page, measured in points from its lower left corner. */
final class Ink {

    private static final float MARGIN = 60;
    private static final float LINE = 1.15f;
    private static final int MOST_LINES = 2;
    private static final float SMALLEST = 6;

    private final PDPageContentStream content;
    private final float width;
    private final Fonts fonts;

    Ink(PDPageContentStream content, float width, Fonts fonts) {
        this.content = content;
        this.width = width;
        this.fonts = fonts;
    }

    /** Text in the middle, in at most two lines: what is too long for them is written smaller. Gives the last baseline. */
    float centred(String text, float baseline, float size, boolean isBold) throws IOException {
        PDFont font = fonts.in(isBold);
        String written = Fonts.written(font, text);
        float fitting = size;
        List<String> lines = lines(font, written, fitting);
        while (lines.size() > MOST_LINES && fitting > SMALLEST) {
            fitting -= 1;
            lines = lines(font, written, fitting);
        }
        float y = baseline;
        for (String line : lines) {
            y = line.equals(lines.getFirst()) ? baseline : y - fitting * LINE;
            write(font, line, (width - widthOf(font, line, fitting)) / 2, y, fitting);
        }
        return y;
    }

    void left(String text, float x, float baseline, float size) throws IOException {
        write(fonts.book(), Fonts.written(fonts.book(), text), x, baseline, size);
    }

    void frame(PDRectangle page) throws IOException {
        content.setStrokingColor(0.55f, 0.1f, 0.1f);
        content.setLineWidth(2);
        content.addRect(30, 30, page.getWidth() - 60, page.getHeight() - 60);
        content.stroke();
    }

    void red() throws IOException {
        content.setNonStrokingColor(0.8f, 0f, 0f);
    }

    /** Dark squares of a pattern whose rows come from top to bottom. */
    void squares(boolean[][] dark, float x, float y, float size) throws IOException {
        float step = size / dark.length;
        for (int row = 0; row < dark.length; row++) {
            for (int column = 0; column < dark.length; column++) {
                if (dark[row][column]) {
                    content.addRect(x + column * step, y + size - (row + 1) * step, step, step);
                }
            }
        }
        content.fill();
    }

    private void write(PDFont font, String text, float x, float y, float size) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private List<String> lines(PDFont font, String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widthOf(font, longer, size) > width - 2 * MARGIN) {
                lines.add(line.toString());
                longer = word;
            }
            line = new StringBuilder(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    private static float widthOf(PDFont font, String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
