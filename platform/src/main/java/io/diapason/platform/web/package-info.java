/** The HTTP dialect of the suite: idempotency, preconditions, cursors, JSON. */
@NullMarked
package io.diapason.platform.web;

import org.jspecify.annotations.NullMarked;
