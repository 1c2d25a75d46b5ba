package vn.hanoi.creativecity.gateway.key;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hanoi.creativecity.gateway.client.ApiClient;
import vn.hanoi.creativecity.gateway.directory.KeySecret;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes keys of a client that is locked, so that no two requests count its keys at once. */
@Singleton
class KeyEditing {

    private static final int MOST_LIVE = 2;
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration LONGEST_LIFE = Duration.ofDays(731);

    private final KeyRepository keys;
    private final Clock clock;

    KeyEditing(KeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    ApiKey create(ApiClient client, KeySecret secret, KeyRequest request) {
        Instant now = clock.instant();
        Instant expiresAt = request.expiresAt() == null ? now.plus(LIFE) : request.expiresAt();
        checkExpiry(expiresAt, now);
        if (keys.countLive(client.id(), now) >= MOST_LIVE) {
            throw new TooManyKeys();
        }
        ApiKey key = new ApiKey(Ids.next(), client.id(), secret, request.name(), expiresAt, now);
        keys.persistAndFlush(key);
        return key;
    }

    void change(ApiKey key, KeyRequest request) {
        Instant now = clock.instant();
        Instant expiresAt = request.expiresAt() == null ? now.plus(LIFE) : request.expiresAt();
        if (!expiresAt.equals(key.expiresAt())) {
            checkExpiry(expiresAt, now);
            if (!key.isLiveAt(now)) {
                throw Problem.invalid(
                        "/expiresAt",
                        "not_live",
                        new Message(
                                "Khoá đã hết hiệu lực không thể dùng lại; hãy tạo khoá mới.",
                                "A key that is no longer good stays so; make a new one."));
            }
        }
        key.change(request.name(), expiresAt, now);
        keys.flush();
    }

    private static void checkExpiry(Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            throw Problem.invalid(
                    "/expiresAt",
                    "out_of_range",
                    new Message(
                            "Phải ở tương lai và không quá hai năm kể từ bây giờ.",
                            "Must be in the future, and two years from now at most."));
        }
    }
}
