/** Ports, folders and secrets of this checkout. */
@NullMarked
package io.diapason.local.settings;

import org.jspecify.annotations.NullMarked;
