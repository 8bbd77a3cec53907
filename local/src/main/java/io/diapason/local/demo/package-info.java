/** The demo story: real CRM data, moved to today, loaded through the public API. */
@NullMarked
package io.diapason.local.demo;

import org.jspecify.annotations.NullMarked;
