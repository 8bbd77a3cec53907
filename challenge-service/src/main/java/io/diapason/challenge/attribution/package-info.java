/** Whose touches a won deal is credited to. */
@NullMarked
package io.diapason.challenge.attribution;

import org.jspecify.annotations.NullMarked;
