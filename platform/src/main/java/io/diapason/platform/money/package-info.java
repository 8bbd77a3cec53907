/** Money and its exact splitting. */
@NullMarked
package io.diapason.platform.money;

import org.jspecify.annotations.NullMarked;
