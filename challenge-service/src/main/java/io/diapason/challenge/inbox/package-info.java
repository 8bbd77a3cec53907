/** What a person did with the items of the inbox, whichever service they are of: read, or put aside as done. */
@NullMarked
package io.diapason.challenge.inbox;

import org.jspecify.annotations.NullMarked;
