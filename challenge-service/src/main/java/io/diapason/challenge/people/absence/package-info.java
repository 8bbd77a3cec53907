/** While somebody is away: leaves, and the deputies who turn a head's key meanwhile. */
@NullMarked
package io.diapason.challenge.people.absence;

import org.jspecify.annotations.NullMarked;
