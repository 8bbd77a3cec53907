/** The clock, injected so that tests and replays decide what now is. */
@NullMarked
package io.diapason.platform.time;

import org.jspecify.annotations.NullMarked;
