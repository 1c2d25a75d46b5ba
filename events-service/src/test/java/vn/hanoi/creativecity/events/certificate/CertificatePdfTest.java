package vn.hanoi.creativecity.events.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** The page of a certificate: its letters, its QR code, and that it is always the same. */
class CertificatePdfTest {

    private static final String CODE = "7K3QX-0M4RD-9ZT6B-HV2WE";
    private static final String ADDRESS = "https://api.example.org/v1/certificates/" + CODE;

    private final CertificatePdf pdf = new CertificatePdf();

    @Test
    void itIsReadInBothLanguages() {
        byte[] bytes = pdf.write(sheet("Học viên 1", null));

        assertEquals(
                List.of(
                        "CHỨNG NHẬN HOÀN THÀNH KHOÁ ĐÀO TẠO",
                        "Certificate of completion",
                        "Chứng nhận / This certifies that",
                        "Học viên 1",
                        "đã hoàn thành khoá đào tạo / has completed the training course",
                        "Kể chuyện bằng thiết kế",
                        "Telling stories by design",
                        "Lĩnh vực / Disciplines: Thiết kế / Design",
                        "Thời lượng / Duration: 24 giờ / 24 hours",
                        "Hoàn thành ngày / Completed on: 22/11/2026 / 22 November 2026",
                        "Đơn vị cấp / Issued by: Trung tâm Thiết kế sáng tạo Hà Nội",
                        "Hà Nội Creative Design Centre",
                        "Mã xác minh / Verification code: " + CODE,
                        "Xác minh tại / Verify at:",
                        ADDRESS),
                PdfReader.lines(bytes));
        assertEquals(List.of(true, true), PdfReader.embedded(bytes));
    }

    @Test
    void itsQrCodeIsTheAddressAtWhichItIsVerified() {
        assertEquals(ADDRESS, PdfReader.qr(pdf.write(sheet("Học viên 1", null))));
    }

    @Test
    void theSameCertificateGivesTheSameBytes() {
        byte[] first = pdf.write(sheet("Học viên 1", null));

        assertArrayEquals(first, new CertificatePdf().write(sheet("Học viên 1", null)));
    }

    @Test
    void itHasEveryVietnameseLetterHoweverItWasTyped() {
        String letters = Stream.of("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
                .flatMapToInt(String::codePoints)
                .mapToObj(vowel -> Stream.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
                        .map(tone -> Character.toString(vowel) + tone)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        String composed = Normalizer.normalize(letters + " đĐ", Normalizer.Form.NFC);

        String read = String.join(" ", PdfReader.lines(pdf.write(sheet(letters + " đĐ", null))));

        assertTrue(read.contains(composed), read);
    }

    @Test
    void aNameThatIsNotShownIsNotThere() {
        List<String> lines = PdfReader.lines(pdf.write(sheet(null, null)));

        assertEquals("(không nêu tên / name not shown)", lines.get(3));
    }

    @Test
    void aRevokedOneSaysSoFirst() {
        List<String> lines = PdfReader.lines(pdf.write(sheet("Học viên 1", LocalDate.parse("2026-12-01"))));

        assertEquals("ĐÃ THU HỒI / REVOKED: 1/12/2026 / 1 December 2026", lines.getFirst());
    }

    @Test
    void whatTheFontDoesNotHaveIsMarkedAndWhatIsTooLongGetsSmaller() {
        byte[] bytes = pdf.write(sheet("漢 " + "Nguyễn ".repeat(28).strip(), null));

        String read = String.join(" ", PdfReader.lines(bytes));
        assertTrue(read.contains("\uFFFD Nguyễn " + "Nguyễn ".repeat(27).strip()), read);
        assertEquals(ADDRESS, PdfReader.qr(bytes));
    }

    private static Sheet sheet(String name, LocalDate revokedOn) {
        return new Sheet(
                CODE,
                ADDRESS,
                name,
                new LocalizedText("Kể chuyện bằng thiết kế", "Telling stories by design"),
                List.of(new Message("Thiết kế", "Design")),
                24,
                LocalDate.parse("2026-11-22"),
                new LocalizedText("Trung tâm Thiết kế sáng tạo Hà Nội", "Hà Nội Creative Design Centre"),
                Instant.parse("2026-11-23T03:00:00Z"),
                revokedOn);
    }
}
