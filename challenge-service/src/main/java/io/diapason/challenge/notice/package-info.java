/** Tells people what waits for them: when, by which way, in which language, and once. */
@NullMarked
package io.diapason.challenge.notice;

import org.jspecify.annotations.NullMarked;
