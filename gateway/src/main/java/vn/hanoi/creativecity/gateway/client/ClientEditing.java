package vn.hanoi.creativecity.gateway.client;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes clients. What a client may do is for administrators to say; its owner may change the rest. */
@Singleton
class ClientEditing {

    private final ClientRepository clients;
    private final Viewer viewer;
    private final Clock clock;

    ClientEditing(ClientRepository clients, Viewer viewer, Clock clock) {
        this.clients = clients;
        this.viewer = viewer;
        this.clock = clock;
    }

    ApiClient create(ClientRequest request) {
        UUID id = Ids.next();
        check(request, id);
        ApiClient client = new ApiClient(id, request, clock.instant());
        clients.persistAndFlush(client);
        return client;
    }

    void change(ApiClient client, ClientRequest request) {
        if (!viewer.has(Roles.ADMIN)) {
            checkOwner(ClientRequest.of(client), request);
        }
        check(request, client.id());
        client.change(request, clock.instant());
        clients.flush();
    }

    private void check(ClientRequest request, UUID id) {
        if (request.kind() == ClientKind.PARTNER && request.organisation() == null) {
            throw Problem.invalid(
                    "/organisation",
                    "required",
                    new Message("Đối tác phải thuộc một tổ chức.", "A partner must have an organisation."));
        }
        if (clients.isAnotherWith(request.oauthClient(), id)) {
            throw new OAuthClientTaken();
        }
    }

    private static void checkOwner(ClientRequest before, ClientRequest after) {
        List<Violation> violations = new ArrayList<>();
        keep("/kind", before.kind(), after.kind(), violations);
        keep("/organisation", before.organisation(), after.organisation(), violations);
        keep("/scopes", before.scopes(), after.scopes(), violations);
        keep("/requestsPerMinute", before.requestsPerMinute(), after.requestsPerMinute(), violations);
        keep("/oauthClient", before.oauthClient(), after.oauthClient(), violations);
        keep("/source", before.source(), after.source(), violations);
        if (!violations.isEmpty()) {
            throw new Problem(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.explanation(), violations);
        }
    }

    private static void keep(String pointer, Object before, Object after, List<Violation> violations) {
        if (!Objects.equals(before, after)) {
            violations.add(Violation.at(
                    pointer,
                    "administrators_only",
                    new Message("Chỉ quản trị viên được đổi mục này.", "Only administrators may change this.")));
        }
    }
}
