package vn.hanoi.creativecity.events.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * What stands on a certificate.
 *
 * @param address where anybody can verify it
 * @param name whom it is for; null where the reader may not know
 * @param revokedOn null while it is valid
 */
record Sheet(
        String code,
        String address,
        String name,
        LocalizedText title,
        List<Message> disciplines,
        int hours,
        LocalDate completedOn,
        LocalizedText issuer,
        Instant issuedAt,
        LocalDate revokedOn) {}
