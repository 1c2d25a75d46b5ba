package vn.hanoi.creativecity.platform.state;

import java.time.LocalDate;

/**
 * Why a resource moves.
 *
 * @param effectiveOn the day from which it holds in the world; null when that is the day of recording
 * @param document the deciding document, such as {@code 102/KH-UBND}
 */
public record Grounds(LocalDate effectiveOn, String reason, String document) {

    public static final Grounds NONE = new Grounds(null, null, null);
}
