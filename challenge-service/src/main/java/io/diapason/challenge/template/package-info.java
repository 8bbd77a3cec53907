/** Challenges to start from, with starting points and targets proposed from the organisation's own history. */
@NullMarked
package io.diapason.challenge.template;

import org.jspecify.annotations.NullMarked;
