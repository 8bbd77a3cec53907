/** CSV in and out (RFC 4180), line by line. */
@NullMarked
package io.diapason.platform.csv;

import org.jspecify.annotations.NullMarked;
