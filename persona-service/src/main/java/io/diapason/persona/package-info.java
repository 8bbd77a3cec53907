/** What sales and marketing make together: the personas of the buyers they share. */
@NullMarked
package io.diapason.persona;

import org.jspecify.annotations.NullMarked;
