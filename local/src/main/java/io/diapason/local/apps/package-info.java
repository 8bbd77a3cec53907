/** The four services of the product, as child processes. */
@NullMarked
package io.diapason.local.apps;

import org.jspecify.annotations.NullMarked;
