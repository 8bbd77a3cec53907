/** Calls to addresses that a user named: checked before, and connected to the very address that was checked. */
@NullMarked
package io.diapason.platform.net;

import org.jspecify.annotations.NullMarked;
