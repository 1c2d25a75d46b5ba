package vn.hanoi.creativecity.platform.notification;

/** A mail was not taken. The reason is a code or a word: what servers say may name the address. */
final class Undelivered extends Exception {

    enum Lasting {
        /** It will never be taken. */
        FOR_GOOD,
        /** It may be taken later. */
        FOR_NOW,
        /** No mail is taken now. */
        FOR_ALL
    }

    private final Lasting lasting;

    Undelivered(Lasting lasting, String reason) {
        super(reason);
        this.lasting = lasting;
    }

    boolean isFinal() {
        return lasting == Lasting.FOR_GOOD;
    }

    boolean meetsAll() {
        return lasting == Lasting.FOR_ALL;
    }
}
