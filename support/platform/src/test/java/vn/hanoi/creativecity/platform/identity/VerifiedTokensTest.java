package vn.hanoi.creativecity.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final JWTAuthContextInfo RULES = new JWTAuthContextInfo();

    /** Finds every token good but the empty one, until second 60, and counts how often it is asked. */
    private static final class Verification extends JWTCallerPrincipalFactory {

        private int asked;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
            asked++;
            if (token.isEmpty()) {
                throw new ParseException("bad");
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject(token);
            claims.setExpirationTime(NumericDate.fromSeconds(60));
            return new DefaultJWTCallerPrincipal(claims);
        }
    }

    private static final class Seconds extends Clock {

        private long second;

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(second);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Verification verification = new Verification();
    private final Seconds clock = new Seconds();
    private final VerifiedTokens tokens = new VerifiedTokens(verification, clock);

    @Test
    void aTokenIsVerifiedOnceWhileItIsGood() throws ParseException {
        JWTCallerPrincipal first = tokens.parse("one", RULES);
        clock.second = 59;

        assertSame(first, tokens.parse("one", RULES));
        assertEquals(1, verification.asked);
    }

    @Test
    void aTokenThatHasExpiredIsVerifiedAgain() throws ParseException {
        tokens.parse("one", RULES);
        clock.second = 60;
        tokens.parse("one", RULES);

        assertEquals(2, verification.asked);
    }

    @Test
    void anotherTokenIsAnotherViewer() throws ParseException {
        assertEquals("one", tokens.parse("one", RULES).getSubject());
        assertEquals("two", tokens.parse("two", RULES).getSubject());
    }

    @Test
    void aBadTokenIsBadEveryTime() {
        assertThrows(ParseException.class, () -> tokens.parse("", RULES));
        assertThrows(ParseException.class, () -> tokens.parse("", RULES));
        assertEquals(2, verification.asked);
    }
}
