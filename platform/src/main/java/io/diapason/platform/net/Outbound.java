package io.diapason.platform.net;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls a URL that a user gave, at the address that {@link AddressGuard} checked and under the certificate of the URL's
 * name. It follows no redirect, reads a bounded answer, and blocks its thread for a bounded time.
 */
@ApplicationScoped
public class Outbound {
    private final AddressGuard guard;
    private final HttpClient client;

    @Inject
    Outbound(AddressGuard guard, Vertx vertx) {
        this(guard, vertx, new HttpClientOptions());
    }

    Outbound(AddressGuard guard, Vertx vertx, HttpClientOptions options) {
        this.guard = guard;
        // a kept connection would outlive the check of its address
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setVerifyHost(true)
                .setForceSni(true)
                .setMaxHeaderSize(16_384));
    }

    /** {@code most} bounds the bytes that are read of the answer, {@code patience} the whole call. */
    public record Call(
            String method,
            URI url,
            Map<String, String> headers,
            @Nullable String body,
            int most,
            Duration patience) {}

    /** What came back, of whatever status; {@code cut} when there was more than the call wanted to read. */
    public record Answer(int status, Map<String, String> headers, String body, boolean cut) {
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** An {@link Undelivered} says why there was no answer. */
    public Answer send(Call call) {
        AddressGuard.Destination to = guard.destination(call.url());
        CompletableFuture<Answer> done = new CompletableFuture<>();
        client.request(options(call, to))
                .onSuccess(request -> exchange(request, call, done))
                .onFailure(done::completeExceptionally);
        try {
            return done.get(call.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            done.cancel(false);
            throw new Undelivered(Undelivered.Reason.TIMEOUT);
        } catch (ExecutionException failure) {
            throw new Undelivered(
                    isAboutTrust(failure) ? Undelivered.Reason.NOT_TRUSTED : Undelivered.Reason.NO_CONNECTION);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Undelivered(Undelivered.Reason.TIMEOUT);
        }
    }

    private static RequestOptions options(Call call, AddressGuard.Destination to) {
        URI url = to.url();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setServer(
                        SocketAddress.inetSocketAddress(to.port(), to.address().getHostAddress()))
                .setHost(url.getHost())
                .setPort(to.port())
                .setSsl(to.secure())
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setConnectTimeout(call.patience().toMillis());
        call.headers().forEach(options::putHeader);
        return options;
    }

    private static void exchange(HttpClientRequest request, Call call, CompletableFuture<Answer> done) {
        // whoever gave up waiting hangs up
        done.whenComplete((answer, failure) -> {
            if (done.isCancelled()) {
                request.connection().close();
            }
        });
        request.exceptionHandler(done::completeExceptionally);
        request.response()
                .onSuccess(response -> read(request, response, call.most(), done))
                .onFailure(done::completeExceptionally);
        request.end(call.body() == null ? Buffer.buffer() : Buffer.buffer(call.body()));
    }

    private static void read(
            HttpClientRequest request, HttpClientResponse response, int most, CompletableFuture<Answer> done) {
        Buffer gathered = Buffer.buffer();
        response.exceptionHandler(done::completeExceptionally);
        response.handler(part -> {
            gathered.appendBuffer(part.slice(0, Math.min(part.length(), most - gathered.length())));
            if (gathered.length() >= most && done.complete(answer(response, gathered, true))) {
                request.connection().close();
            }
        });
        response.endHandler(end -> done.complete(answer(response, gathered, false)));
    }

    private static Answer answer(HttpClientResponse response, Buffer body, boolean cut) {
        Map<String, String> headers = new java.util.HashMap<>();
        response.headers()
                .forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), value));
        return new Answer(response.statusCode(), headers, body.toString(StandardCharsets.UTF_8), cut);
    }

    private static boolean isAboutTrust(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
