package vn.hanoi.creativecity.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text by which the database searches: it is the same for all who type the same words, in whatever way. */
@QuarkusTest
class SearchKeyTest {

    private final AgroalDataSource database;

    SearchKeyTest(AgroalDataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sơn Tây                      | son tay",
                "SƠN TÂY                      | son tay",
                "Đống Đa                      | dong da",
                "đường Nguyễn Đình Chiểu      | duong nguyen dinh chieu",
                "ướ ườ ẩ ẫ ặ ẻ ỗ ỹ ỵ ọ ộ ợ ụ ự | uo uo a a a e o y y o o o u u",
                "Văn Miếu – Quốc Tử Giám      | van mieu quoc tu giam",
                "«Phố» (sách): 19/12!         | pho sach 19 12",
                "a_b%c\\d                      | a b c d",
                "Zone9                        | zone9",
                "ＨＡＮＯＩ ﬁlm                | hanoi film",
                "東京 Tōkyō                    | 東京 tokyo",
                "МОСКВА                       | москва"
            })
    void textIsFoldedToWords(String text, String words) throws SQLException {
        assertEquals(" " + words, key(text));
        assertEquals(" " + words, key(Normalizer.normalize(text, Normalizer.Form.NFD)), "however it is encoded");
        assertEquals(" " + words, key("  " + text + "\n\t"), "whatever stands around it");
    }

    @Test
    void whatHasNoWordsHasAnEmptyKey() throws SQLException {
        assertEquals(" ", key(""));
        assertEquals(" ", key(" ?! "));
        assertNull(key(null));
    }

    @Test
    void anIndexMayBeMadeOfIt() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "create table poem (line text, folded text generated always as (search_key(line)) stored)");
            statement.execute("create index on poem using gin (folded gin_trgm_ops)");
            statement.execute("create index on poem (search_key(line))");
            statement.execute("insert into poem (line) values ('Trăm năm trong cõi người ta')");
            try (var rows = statement.executeQuery("select folded from poem")) {
                assertTrue(rows.next());
                assertEquals(" tram nam trong coi nguoi ta", rows.getString(1));
            }
            connection.rollback();
        }
    }

    private String key(String text) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select search_key(?)")) {
            select.setString(1, text);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
