/** Server-sent events from the topics to those who may see them. */
@NullMarked
package io.diapason.gateway.live;

import org.jspecify.annotations.NullMarked;
