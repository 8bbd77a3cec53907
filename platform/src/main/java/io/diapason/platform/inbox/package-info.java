/** Events applied once, in order per key; poison is set aside, never lost. */
@NullMarked
package io.diapason.platform.inbox;

import org.jspecify.annotations.NullMarked;
