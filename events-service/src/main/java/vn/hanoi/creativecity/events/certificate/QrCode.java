package vn.hanoi.creativecity.events.certificate;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** An address as a QR code [ISO/IEC 18004], which is read although a sixth of it is dirty. */
final class QrCode {

    private QrCode() {}

    /** Which squares are dark, row by row. */
    static boolean[][] of(String address) {
        try {
            ByteMatrix matrix = Encoder.encode(
                            address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < dark.length; y++) {
                for (int x = 0; x < dark.length; x++) {
                    dark[y][x] = matrix.get(x, y) == 1;
                }
            }
            return dark;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds an address of that length", tooLong);
        }
    }
}
