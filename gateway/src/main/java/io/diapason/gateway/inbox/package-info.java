/** What waits for the caller, merged over the services. */
@NullMarked
package io.diapason.gateway.inbox;

import org.jspecify.annotations.NullMarked;
