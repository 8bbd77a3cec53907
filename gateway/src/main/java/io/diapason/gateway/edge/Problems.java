package io.diapason.gateway.edge;

import io.diapason.platform.problem.ProblemTexts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers with a problem document (RFC 9457) in the caller's language. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    public void send(RoutingContext exchange, EdgeProblem problem, Object... words) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        Locale language = language(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Buffer body = body(exchange, problem, language, words);
        if (problem == EdgeProblem.TOO_LARGE) {
            // the rest of the body is not wanted
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(HttpHeaders.VARY, "Accept-Language");
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"diapason\"");
        }
        response.end(body);
        drain(exchange.request());
    }

    public void retryLater(RoutingContext exchange, EdgeProblem problem, long seconds, Object... words) {
        exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        send(exchange, problem, words);
    }

    /** A refusal gives its own problem; anything else is a fault of ours, logged, and told by its trace id only. */
    public void failed(RoutingContext exchange, Throwable cause) {
        if (cause instanceof RefusedAtEdge refused) {
            send(exchange, refused.problem());
            return;
        }
        LOG.errorf(cause, "request failed trace=%s", Trace.of(exchange).traceId());
        send(exchange, EdgeProblem.INTERNAL);
    }

    private Buffer body(RoutingContext exchange, EdgeProblem problem, Locale language, Object... words) {
        return new JsonObject()
                .put("type", "urn:diapason:problem:" + problem.code())
                .put("title", texts.title(problem, language, words))
                .put("status", problem.status())
                .put("detail", texts.detail(problem, language, words))
                .put("instance", exchange.request().path())
                .put("code", problem.code())
                .put("traceId", Trace.of(exchange).traceId())
                .toBuffer();
    }

    private Locale language(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            return texts.choose(Locale.LanguageRange.parse(accepted).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList());
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    /** A body that nobody will read must not block the next request of the connection. */
    private static void drain(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(ignored -> {});
            request.resume();
        }
    }
}
