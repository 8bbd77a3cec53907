package io.diapason.gateway.edge;

import io.diapason.platform.problem.ProblemKind;

/** What the gateway itself refuses, each with its stable code and status; the texts are in problems_xx.properties. */
public enum EdgeProblem implements ProblemKind {
    BAD_PATH("bad-path", 400),
    TWO_CREDENTIALS("two-credentials", 400),
    MALFORMED_JSON("malformed-json", 400),
    MALFORMED_XML("malformed-xml", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    PROOF_REFUSED("proof-refused", 401),
    CROSS_SITE("cross-site-request", 403),
    CSRF_TOKEN("csrf-token", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    BATCH_TOO_LARGE("batch-too-large", 413),
    TOO_LARGE("payload-too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    TOO_MANY_STREAMS("too-many-streams", 429),
    INTERNAL("internal", 500),
    SERVICE_UNAVAILABLE("unavailable", 503),
    BROKER_UNAVAILABLE("broker-unavailable", 503);

    private final String code;
    private final int status;

    EdgeProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
