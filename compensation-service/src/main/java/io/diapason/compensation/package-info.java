/** Pay: what is published of it, what a common win pays, and nothing of it outside this service. */
@NullMarked
package io.diapason.compensation;

import org.jspecify.annotations.NullMarked;
