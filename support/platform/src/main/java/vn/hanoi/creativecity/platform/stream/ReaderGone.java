package vn.hanoi.creativecity.platform.stream;

import java.io.IOException;

/** Whoever asked for the answer does not take it any more. */
final class ReaderGone extends IOException {

    private static final long serialVersionUID = 1;

    ReaderGone(String message, Throwable cause) {
        super(message, cause);
    }
}
