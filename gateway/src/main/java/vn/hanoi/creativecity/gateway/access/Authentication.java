package vn.hanoi.creativecity.gateway.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.directory.ClientDirectory;
import vn.hanoi.creativecity.gateway.identity.AccessTokens;
import vn.hanoi.creativecity.gateway.token.Principal;

/** Finds out from credentials who asks. */
@Singleton
public class Authentication {

    private final AccessTokens tokens;
    private final ClientDirectory clients;

    Authentication(AccessTokens tokens, ClientDirectory clients) {
        this.tokens = tokens;
        this.clients = clients;
    }

    /** Who asks, if that is known without asking anybody; empty when it has to be found out. Never blocks. */
    public Optional<Caller> recall(Credentials credentials) {
        return switch (credentials) {
            case Credentials.None _ -> Optional.of(Caller.NOBODY);
            case Credentials.AccessToken token -> tokens.recall(token.value()).map(this::person);
            case Credentials.ApiKey key -> clients.recall(key.value()).map(Caller::apiClient);
            case Credentials.Unusable _ -> Optional.empty();
        };
    }

    /**
     * Who asks; empty when the credentials are not good, whatever is wrong with them. May block.
     *
     * @throws vn.hanoi.creativecity.platform.problem.Problem 503 when they cannot be judged at the moment
     */
    public Optional<Caller> find(Credentials credentials) {
        return switch (credentials) {
            case Credentials.None _ -> Optional.of(Caller.NOBODY);
            case Credentials.AccessToken token -> tokens.verify(token.value()).map(this::person);
            case Credentials.ApiKey key -> clients.find(key.value()).map(Caller::apiClient);
            case Credentials.Unusable _ -> Optional.empty();
        };
    }

    private Caller person(Principal principal) {
        return Caller.person(principal, clients.withOAuthClient(principal.client()));
    }
}
