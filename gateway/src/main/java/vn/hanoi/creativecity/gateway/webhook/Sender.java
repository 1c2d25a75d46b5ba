package vn.hanoi.creativecity.gateway.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Posts to addresses that others have chosen. The name is looked up here, what it stands for is checked, and the connection
 * goes to the address that was checked, whatever the name stands for a moment later; Host, SNI and the certificate are by
 * the name. There are no redirects and no proxies, and of an answer there is read what says how it went.
 */
final class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    /** How long an endpoint has for its answer. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LOOK_UP_PATIENCE = Duration.ofSeconds(5);
    private static final int CONNECT_TIMEOUT_MS = 5_000;
    private static final int MOST_BYTES_READ = 1_024;

    private final HttpClient client;
    private final Destination.Names names;
    private final boolean allowsLoopback;
    private final Duration patience;
    private final InstantSource clock;

    /** @param options what TLS trusts; the rest is set here */
    Sender(
            Vertx vertx,
            HttpClientOptions options,
            int atOnce,
            Destination.Names names,
            boolean allowsLoopback,
            Duration patience,
            InstantSource clock) {
        this.client = vertx.createHttpClient(
                options.setConnectTimeout(CONNECT_TIMEOUT_MS)
                        .setKeepAlive(false)
                        .setVerifyHost(true)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(atOnce));
        this.names = names;
        this.allowsLoopback = allowsLoopback;
        this.patience = patience;
        this.clock = clock;
    }

    /** Blocks until it is known how it went: 20 s at most. */
    Outcome post(String url, Map<String, String> headers, String body) {
        Optional<Destination> destination = Destination.of(url, allowsLoopback);
        if (destination.isEmpty()) {
            return Outcome.failed(Outcome.FORBIDDEN_ADDRESS);
        }
        try {
            return post(destination.get(), destination.get().address(this::lookUp, allowsLoopback), headers, body);
        } catch (Destination.ForbiddenAddress forbidden) {
            return Outcome.failed(Outcome.FORBIDDEN_ADDRESS);
        } catch (UnknownHostException unknown) {
            return Outcome.failed(Outcome.NAME_NOT_FOUND);
        }
    }

    /** Who runs a name may let its look-up hang. */
    private InetAddress[] lookUp(String host) throws UnknownHostException {
        FutureTask<InetAddress[]> answer = new FutureTask<>(() -> names.addressesOf(host));
        Thread thread = Thread.ofVirtual().start(answer);
        try {
            return answer.get(LOOK_UP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            thread.interrupt();
            throw new UnknownHostException(host);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    private Outcome post(Destination destination, InetAddress address, Map<String, String> headers, String body) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, destination.port())))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.isSecure())
                .setFollowRedirects(false)
                .setURI(destination.target());
        headers.forEach(options::putHeader);
        client.request(options)
                .onFailure(outcome::completeExceptionally)
                .onSuccess(request -> send(request, body, outcome));
        try {
            return outcome.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof TimeoutException) {
                return Outcome.failed(Outcome.TIMEOUT);
            }
            LOG.debugf("An endpoint could not be told: %s", failure.getCause());
            return Outcome.failed(Outcome.CONNECTION_FAILED);
        }
    }

    private void send(HttpClientRequest request, String body, CompletableFuture<Outcome> outcome) {
        outcome.whenComplete((_, failure) -> {
            if (failure != null) {
                request.reset();
            }
        });
        if (outcome.isDone()) {
            return;
        }
        request.send(Buffer.buffer(body))
                .onFailure(outcome::completeExceptionally)
                .onSuccess(response -> {
                    outcome.complete(Outcome.answered(
                            response.statusCode(),
                            RetryAfter.of(
                                    response.getHeader("Retry-After"), response.getHeader("Date"), clock.instant())));
                    readALittle(request, response);
                });
    }

    /** So that a receiver that answers in short does not find the connection broken; who goes on is not listened to. */
    private static void readALittle(HttpClientRequest request, HttpClientResponse response) {
        int[] read = {0};
        response.exceptionHandler(_ -> {});
        response.handler(part -> {
            read[0] += part.length();
            if (read[0] > MOST_BYTES_READ) {
                request.reset();
            }
        });
        long timer = Vertx.currentContext().owner().setTimer(PATIENCE.toMillis(), _ -> request.reset());
        response.endHandler(_ -> Vertx.currentContext().owner().cancelTimer(timer));
    }
}
