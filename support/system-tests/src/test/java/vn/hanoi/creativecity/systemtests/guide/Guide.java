package vn.hanoi.creativecity.systemtests.guide;

import java.util.ArrayList;
import java.util.List;

/** A page of Markdown whose blocks of commands are followed by what they print. */
record Guide(List<Step> steps) {

    private static final String FENCE = "```";
    private static final String COMMANDS = "sh";

    /**
     * Commands, and what the page says that they print.
     *
     * @param heading the heading that they stand under
     * @param line the line of the page on which they begin
     * @param answer what they print, or nothing
     * @param format the language of the answer's block, such as {@code json}; empty when the page shows none
     */
    record Step(String heading, int line, String commands, String answer, String format) {

        Step answering(String text, String language) {
            return new Step(heading, line, commands, text, language);
        }
    }

    static Guide read(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        String heading = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ ", "");
            } else if (line.startsWith(FENCE)) {
                String language = line.substring(FENCE.length());
                int begin = i + 1;
                i = closing(lines, begin);
                String block = String.join("\n", lines.subList(begin, i));
                if (language.equals(COMMANDS)) {
                    steps.add(new Step(heading, begin + 1, block, "", ""));
                } else if (!steps.isEmpty() && steps.getLast().format().isEmpty()) {
                    steps.add(steps.removeLast().answering(block, language));
                }
            }
        }
        return new Guide(List.copyOf(steps));
    }

    private static int closing(List<String> lines, int from) {
        int line = from;
        while (!lines.get(line).equals(FENCE)) {
            line++;
        }
        return line;
    }
}
