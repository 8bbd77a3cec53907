/** One look for every error: RFC 9457 problem details in the caller's language. */
@NullMarked
package io.diapason.platform.problem;

import org.jspecify.annotations.NullMarked;
