package vn.hanoi.creativecity.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** What is kept, within so many bytes: what is asked for least goes first. */
final class Store {

    /** What an address takes beside its answers. */
    private static final int BYTES_PER_ADDRESS = 256;

    private final Cache<String, Variants> variants;

    /** @param longest after which nothing is of any use */
    Store(long bytes, Duration longest) {
        variants = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(bytes)
                .weigher((String key, Variants kept) -> BYTES_PER_ADDRESS + 2 * key.length() + kept.bytes())
                .expireAfterWrite(longest)
                .build();
    }

    /** The answer for such a reader; null without one. */
    Entry find(Reader reader) {
        Variants kept = variants.getIfPresent(reader.key());
        return kept == null ? null : kept.find(reader);
    }

    void keep(String key, Entry entry) {
        variants.asMap().compute(key, (_, kept) -> Variants.with(kept, entry));
    }

    /** Takes the place of what is kept for the same readers; what is gone does not come back. */
    void refresh(String key, Entry entry) {
        variants.asMap().computeIfPresent(key, (_, kept) -> kept.hasSameAs(entry) ? Variants.with(kept, entry) : kept);
    }

    void forget(String key, Entry entry) {
        variants.asMap().computeIfPresent(key, (_, kept) -> kept.without(entry));
    }

    /** Takes note that what is kept for the address has grown. */
    void weighAgain(String key) {
        variants.asMap().computeIfPresent(key, (_, kept) -> new Variants(kept.entries()));
    }

    long bytes() {
        return variants.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    long addresses() {
        return variants.estimatedSize();
    }
}
