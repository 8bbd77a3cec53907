/** The small shared library of the suite: safety and dialect, no business. */
@NullMarked
package io.diapason.platform;

import org.jspecify.annotations.NullMarked;
