package vn.hanoi.creativecity.platform.problem;

import vn.hanoi.creativecity.platform.text.Message;

/** An exception of a value that says in both languages why it is none, such as an amount with too many decimals. */
public interface Explained {

    Message text();

    /** The JSON Pointer inside the value that cannot be used; empty when it is the value as a whole. */
    default String member() {
        return "";
    }
}
