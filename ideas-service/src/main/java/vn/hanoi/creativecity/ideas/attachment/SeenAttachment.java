package vn.hanoi.creativecity.ideas.attachment;

/**
 * An attachment as its reader gets it.
 *
 * @param isNeutral whether they are not to learn who made it: they get it under another name, and without what is written
 *     inside about who made it and where
 */
record SeenAttachment(Attachment attachment, boolean isNeutral) {

    String name() {
        return isNeutral || attachment.name() == null ? attachment.neutralName() : attachment.name();
    }

    long bytes() {
        return isNeutral ? attachment.bareBytes() : attachment.bytes();
    }

    String hash() {
        return isNeutral ? attachment.bareHash() : attachment.hash();
    }
}
