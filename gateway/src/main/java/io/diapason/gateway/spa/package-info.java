/** The files of the built app. */
@NullMarked
package io.diapason.gateway.spa;

import org.jspecify.annotations.NullMarked;
