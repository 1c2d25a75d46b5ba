package vn.hanoi.creativecity.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.SortKey;

/**
 * The words of a {@code q} parameter. Each must begin a word of the text, in any order and with or without accents; the
 * database folds both sides with the same function, so that a trigram index finds them.
 */
public final class SearchWords {

    /** More words than this narrow nothing down. */
    private static final int MOST = 10;

    private final String text;

    private SearchWords(String text) {
        this.text = text;
    }

    public static SearchWords of(String q) {
        return new SearchWords(
                q == null ? "" : Normalizer.normalize(q, Normalizer.Form.NFC).strip());
    }

    /** Whether nobody searches. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Adds the condition that all words are found in a column made with {@code search_key}. Signs alone are in none: they
     * must not quietly find everything.
     */
    public void restrict(KeysetQuery query, String column) {
        List<String> words = words();
        if (words.isEmpty() && !isEmpty()) {
            query.where("false");
        }
        for (int i = 0; i < words.size(); i++) {
            query.where("%s like '%%' || search_key(:word%d) || '%%'".formatted(column, i), "word" + i, words.get(i));
        }
    }

    /**
     * The best matches first: names that hold the text as it was typed, accents included, then the most alike.
     *
     * @param name the column with the name, @param key the column with the name's search key
     */
    public SortKey relevance(KeysetQuery query, String name, String key) {
        query.with("typed", text);
        return SortKey.ascending("relevance", """
                (case when position(lower(:typed) in lower(%s)) > 0 then 0 else 1 end
                    + 1 - word_similarity(search_key(:typed), %s))""".formatted(name, key), SortKey.Type.REAL);
    }

    private List<String> words() {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
