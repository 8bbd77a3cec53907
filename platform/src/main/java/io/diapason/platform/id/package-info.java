/** Identifiers: UUIDv7, so that keys sort by time. */
@NullMarked
package io.diapason.platform.id;

import org.jspecify.annotations.NullMarked;
