package vn.hanoi.creativecity.platform.identity;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Only the gateway speaks for others. What the key of another module signs is believed when it says that the module itself
 * asks, and that nothing is granted to it: whoever gets hold of such a key has become nobody else.
 */
final class OwnVoice extends JWTCallerPrincipalFactory {

    private static final String GATEWAY = "gateway";

    private final JWTCallerPrincipalFactory verification;

    OwnVoice(JWTCallerPrincipalFactory verification) {
        this.verification = verification;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        JWTCallerPrincipal principal = verification.parse(token, rules);
        String module = keyOf(token);
        if (!GATEWAY.equals(module) && !saysNoMoreThan(module, principal)) {
            throw new ParseException("Only the gateway speaks for others");
        }
        return principal;
    }

    private static boolean saysNoMoreThan(String module, JWTCallerPrincipal principal) {
        return principal.getName().equals(module)
                && principal.getGroups().isEmpty()
                && !principal.containsClaim("organisations")
                && !principal.containsClaim("client");
    }

    private static String keyOf(String token) throws ParseException {
        try {
            return JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
        } catch (JoseException impossible) {
            throw new ParseException("A token that was verified cannot be read", impossible);
        }
    }
}
