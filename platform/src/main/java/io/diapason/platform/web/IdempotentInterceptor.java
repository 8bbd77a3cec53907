package io.diapason.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs inside the transaction of the method (its priority is after that of {@code @Transactional}). */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotentInterceptor {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Duration SECRET_SHOWN_FOR = Duration.ofMinutes(10);

    private final IdempotencyStore store;
    private final RequestFingerprint fingerprints;
    private final SecretBox secrets;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;
    private final Clock clock;

    IdempotentInterceptor(
            IdempotencyStore store,
            RequestFingerprint fingerprints,
            SecretBox secrets,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.fingerprints = fingerprints;
        this.secrets = secrets;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
        this.clock = clock;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of(HEADER, "out-of-range"));
        }
        String who = caller.id().toString();
        String fingerprint = fingerprints.of(uri.getPath(), call.getParameters());
        IdempotencyStore.Answer known = store.begin(who, key, fingerprint);
        if (known != null) {
            return again(known, fingerprint);
        }
        boolean secret = isSecret(call);
        Response answer = (Response) call.proceed();
        String body = answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity());
        EntityTag tag = answer.getEntityTag();
        store.finish(
                who,
                key,
                new IdempotencyStore.Answer(
                        fingerprint,
                        answer.getStatus(),
                        answer.getLocation() == null
                                ? null
                                : answer.getLocation().toString(),
                        tag == null ? null : tag.getValue(),
                        body == null || !secret ? body : secrets.seal(body, place()),
                        secret,
                        clock.instant()));
        return answer;
    }

    private static boolean isSecret(InvocationContext call) {
        Idempotent binding = call.getMethod().getAnnotation(Idempotent.class);
        return binding != null && binding.secret();
    }

    private Response again(IdempotencyStore.Answer known, String fingerprint) {
        if (!known.fingerprint().equals(fingerprint)) {
            throw new Refused(CommonProblem.KEY_REUSED);
        }
        if (known.sealed() && known.at().plus(SECRET_SHOWN_FOR).isBefore(clock.instant())) {
            throw new Refused(CommonProblem.SECRET_ALREADY_SHOWN);
        }
        Response.ResponseBuilder answer = Response.status(known.status()).header("Idempotent-Replayed", "true");
        @Nullable String body = known.body();
        if (body != null) {
            answer.entity(known.sealed() ? secrets.open(body, place()) : body).type(MediaType.APPLICATION_JSON);
        }
        if (known.location() != null) {
            answer.location(URI.create(known.location()));
        }
        if (known.etag() != null) {
            answer.tag(new EntityTag(known.etag()));
        }
        return answer.build();
    }

    private String place() {
        return caller.organisation() + ":" + caller.id();
    }
}
