/** The challenge-service: what crosses its features. */
@NullMarked
package io.diapason.challenge;

import org.jspecify.annotations.NullMarked;
