/** Who did what, append-only. */
@NullMarked
package io.diapason.platform.audit;

import org.jspecify.annotations.NullMarked;
