/** Events written in the transaction of the change, sent by one relay, in order per key. */
@NullMarked
package io.diapason.platform.outbox;

import org.jspecify.annotations.NullMarked;
