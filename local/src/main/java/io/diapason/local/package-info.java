/** The launcher: starts, watches and stops the whole product on one machine. */
@NullMarked
package io.diapason.local;

import org.jspecify.annotations.NullMarked;
