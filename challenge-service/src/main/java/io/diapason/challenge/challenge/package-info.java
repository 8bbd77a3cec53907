/** Joint challenges from draft to settlement. */
@NullMarked
package io.diapason.challenge.challenge;

import org.jspecify.annotations.NullMarked;
