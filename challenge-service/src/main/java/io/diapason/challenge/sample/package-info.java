/** The example story: loaded into an organisation that has nothing yet, and removed again. */
@NullMarked
package io.diapason.challenge.sample;

import org.jspecify.annotations.NullMarked;
