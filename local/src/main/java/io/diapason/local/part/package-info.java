/** What a part is, and the supervisor that keeps parts alive. */
@NullMarked
package io.diapason.local.part;

import org.jspecify.annotations.NullMarked;
