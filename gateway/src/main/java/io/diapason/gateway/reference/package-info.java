/** The OpenAPI document of the suite and the page that shows it. */
@NullMarked
package io.diapason.gateway.reference;

import org.jspecify.annotations.NullMarked;
