package io.diapason.platform.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Honours {@code Idempotency-Key} on a POST that returns a {@code Response}: the same key and body give the first answer
 * again for 24 hours. The key is kept in the transaction of the effect, so there is no done-but-not-remembered.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    /** The answer holds a secret: it is sealed at rest, and given again for ten minutes only. */
    @Nonbinding
    boolean secret() default false;
}
