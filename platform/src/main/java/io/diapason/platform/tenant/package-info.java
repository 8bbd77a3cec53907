/** The organisation of the current unit of work, locked into every transaction. */
@NullMarked
package io.diapason.platform.tenant;

import org.jspecify.annotations.NullMarked;
