package io.diapason.platform.problem;

import io.diapason.platform.id.Ids;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Builds the answer of an error: body, language, trace id. */
@ApplicationScoped
public class ProblemResponses {
    private static final String TRACE = "diapason.trace";

    private final ProblemTexts texts;
    private final Ids ids;

    ProblemResponses(ProblemTexts texts, Ids ids) {
        this.texts = texts;
        this.ids = ids;
    }

    /** The answer to a refusal; its builder takes further headers. */
    public Response.ResponseBuilder of(RoutingContext request, Refused refused) {
        return of(request, refused.kind(), refused.errors(), refused.words());
    }

    public Response.ResponseBuilder of(RoutingContext request, ProblemKind kind, Object... words) {
        return of(request, kind, List.of(), words);
    }

    private Response.ResponseBuilder of(
            RoutingContext request, ProblemKind kind, List<FieldError> errors, Object... words) {
        Locale locale = texts.choose(accepted(request));
        Problem problem = new Problem(
                "urn:diapason:problem:" + kind.code(),
                texts.title(kind, locale, words),
                kind.status(),
                texts.detail(kind, locale, words),
                request.request().path(),
                kind.code(),
                trace(request),
                errors.isEmpty() ? null : worded(errors, locale));
        return Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem);
    }

    private List<FieldError> worded(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> error.detail() != null
                        ? error
                        : new FieldError(error.pointer(), error.code(), texts.field(error.code(), locale)))
                .toList();
    }

    /** The caller's request id when it is a sane one, else a new id; the same all along one request. */
    public String trace(RoutingContext request) {
        String known = request.get(TRACE);
        if (known == null) {
            String given = request.request().getHeader("X-Request-Id");
            known = given != null && given.matches("[A-Za-z0-9._-]{8,64}")
                    ? given
                    : ids.next().toString();
            request.put(TRACE, known);
        }
        return known;
    }

    private static List<Locale> accepted(RoutingContext request) {
        @Nullable String header = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException nonsense) {
            return Arrays.asList();
        }
    }
}
