package vn.hanoi.creativecity.events.certificate;

import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.events.session.FestivalDay;
import vn.hanoi.creativecity.platform.text.Message;

/** What stands on the page of a certificate. */
final class Sheets {

    private Sheets() {}

    /** @param name whom it is for, as far as the reader may know */
    static Sheet of(Certificate certificate, String address, String name) {
        return new Sheet(
                certificate.code(),
                address,
                name,
                certificate.title(),
                certificate.disciplines().stream().map(Sheets::nameOf).toList(),
                certificate.hours(),
                certificate.completedOn(),
                certificate.issuer(),
                certificate.issuedAt(),
                certificate.revokedAt() == null
                        ? null
                        : certificate.revokedAt().atZone(FestivalDay.ZONE).toLocalDate());
    }

    private static Message nameOf(Discipline discipline) {
        return switch (discipline) {
            case CRAFTS_AND_FOLK_ART -> new Message("Thủ công và nghệ thuật dân gian", "Crafts and folk art");
            case DESIGN -> new Message("Thiết kế", "Design");
            case FILM -> new Message("Điện ảnh", "Film");
            case GASTRONOMY -> new Message("Ẩm thực", "Gastronomy");
            case LITERATURE -> new Message("Văn học", "Literature");
            case MEDIA_ARTS -> new Message("Nghệ thuật truyền thông", "Media arts");
            case MUSIC -> new Message("Âm nhạc", "Music");
        };
    }
}
