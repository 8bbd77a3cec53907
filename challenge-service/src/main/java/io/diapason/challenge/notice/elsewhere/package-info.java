/** What waits in the other services, as far as their events tell: for notices only, as each shows its own inbox. */
@NullMarked
package io.diapason.challenge.notice.elsewhere;

import org.jspecify.annotations.NullMarked;
