package vn.hanoi.creativecity.events.certificate;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Writes a certificate as one page of A4, in Vietnamese and English. The same certificate gives the same bytes: nothing in
 * it comes from the clock or by chance, so that a copy can be compared with what is here.
 */
@Singleton
class CertificatePdf {

    private static final PDRectangle LANDSCAPE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'");
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    byte[] write(Sheet sheet) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(LANDSCAPE);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                draw(sheet, new Ink(content, LANDSCAPE.getWidth(), Fonts.of(document)));
            }
            describe(document, sheet);
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void draw(Sheet sheet, Ink ink) throws IOException {
        ink.frame(LANDSCAPE);
        ink.centred("CHỨNG NHẬN HOÀN THÀNH KHOÁ ĐÀO TẠO", 510, 24, true);
        ink.centred("Certificate of completion", 486, 14, false);
        ink.centred("Chứng nhận / This certifies that", 450, 12, false);
        ink.centred(sheet.name() == null ? "(không nêu tên / name not shown)" : sheet.name(), 412, 28, true);
        ink.centred("đã hoàn thành khoá đào tạo / has completed the training course", 376, 12, false);
        float under = ink.centred(sheet.title().vi(), 344, 18, true);
        ink.centred(english(sheet.title()), under - 22, 13, false);
        ink.centred(
                "Lĩnh vực / Disciplines: "
                        + sheet.disciplines().stream().map(CertificatePdf::both).collect(joining("; ")),
                236,
                11,
                false);
        ink.centred("Thời lượng / Duration: %1$d giờ / %1$d hours".formatted(sheet.hours()), 214, 11, false);
        ink.centred("Hoàn thành ngày / Completed on: " + day(sheet.completedOn()), 196, 11, false);
        float issuer = ink.centred("Đơn vị cấp / Issued by: " + sheet.issuer().vi(), 164, 13, true);
        ink.centred(english(sheet.issuer()), issuer - 16, 11, false);
        ink.left("Mã xác minh / Verification code: " + sheet.code(), 60, 96, 11);
        ink.left("Xác minh tại / Verify at:", 60, 78, 9);
        ink.left(sheet.address(), 60, 64, 9);
        ink.squares(QrCode.of(sheet.address()), LANDSCAPE.getWidth() - 160, 50, 100);
        if (sheet.revokedOn() != null) {
            ink.red();
            ink.centred("ĐÃ THU HỒI / REVOKED: " + day(sheet.revokedOn()), 541, 13, true);
        }
    }

    private static void describe(PDDocument document, Sheet sheet) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle("Chứng nhận / Certificate " + sheet.code());
        about.setAuthor(sheet.issuer().vi());
        about.setCreator("Hà Nội Creative City API");
        String issued = WRITTEN.format(sheet.issuedAt().atOffset(ZoneOffset.UTC));
        about.getCOSObject().setString(COSName.CREATION_DATE, issued);
        about.getCOSObject().setString(COSName.MOD_DATE, issued);
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("vi");
        // The id of the document is worked out of this and what was just said, instead of the time of writing.
        document.setDocumentId(sheet.issuedAt().toEpochMilli());
    }

    private static String english(LocalizedText text) {
        return text.en() == null || text.en().equals(text.vi()) ? "" : text.en();
    }

    private static String both(Message name) {
        return name.vi() + " / " + name.en();
    }

    private static String day(LocalDate day) {
        return VIETNAMESE.format(day) + " / " + ENGLISH.format(day);
    }
}
