package io.diapason.platform.problem;

import java.util.Arrays;
import java.util.Locale;

/** The errors that every service knows. */
public enum CommonProblem implements ProblemKind {
    INVALID(400),
    MALFORMED_JSON(400),
    BAD_REQUEST(400),
    BAD_CURSOR(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    STILL_RUNNING(409),
    SECRET_ALREADY_SHOWN(409),
    STALE_VERSION(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNPROCESSABLE(422),
    KEY_REUSED(422),
    IF_MATCH_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    /** The kind that stands for a bare status: an unknown 4xx is a bad request, all else is ours. */
    static CommonProblem of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status && kind != INVALID && kind != MALFORMED_JSON)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
    }
}
