package vn.hanoi.creativecity.gateway.cache;

import java.util.Objects;

/**
 * An answer and when it was right.
 *
 * @param accept the {@code Accept} for which it is; null if it is for all
 * @param language the language for which it is; null if it is for all
 * @param date when the service gave it, as the header says it
 * @param askedAtMs when the service was asked for it: what it says may be that old
 * @param generation the generation in which that was
 * @param retryAtMs until when nobody need try to renew it, since somebody just has in vain
 * @param triedIn the generation in which that was: who comes after a write has to try
 */
record Entry(
        Representation representation,
        String accept,
        String language,
        CharSequence date,
        long askedAtMs,
        long generation,
        long retryAtMs,
        long triedIn) {

    boolean isFor(Reader reader) {
        return (accept == null || accept.equals(reader.accept()))
                && (language == null || language.equals(reader.language()));
    }

    /** The answer for such a reader, and for all to whom it is the same. */
    static Entry of(Representation representation, Reader reader, CharSequence date, long askedAtMs, long generation) {
        return new Entry(
                representation,
                representation.variesByAccept() ? reader.accept() : null,
                representation.variesByLanguage() ? reader.language() : null,
                date,
                askedAtMs,
                generation,
                0,
                generation);
    }

    /** The same, which is right still. */
    Entry renewed(CharSequence date, long askedAtMs, long generation) {
        return new Entry(representation, accept, language, date, askedAtMs, generation, 0, generation);
    }

    /** Whether it takes the place of the other one. */
    boolean isForSameAs(Entry other) {
        return Objects.equals(accept, other.accept) && Objects.equals(language, other.language);
    }

    boolean isNewerThan(Entry other) {
        return generation > other.generation || askedAtMs > other.askedAtMs;
    }

    long ageMs(long nowMs) {
        return Math.max(0, nowMs - askedAtMs);
    }

    Entry notBefore(long retryAtMs, long triedIn) {
        return new Entry(representation, accept, language, date, askedAtMs, generation, retryAtMs, triedIn);
    }
}
