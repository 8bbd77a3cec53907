/** One wire form for events: CloudEvents 1.0, binary mode. */
@NullMarked
package io.diapason.platform.event;

import org.jspecify.annotations.NullMarked;
