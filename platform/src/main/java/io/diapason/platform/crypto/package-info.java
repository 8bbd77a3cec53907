/** Sealing of what must not be read at rest. */
@NullMarked
package io.diapason.platform.crypto;

import org.jspecify.annotations.NullMarked;
