/** The CRM door: proof of the sender, durable write, then 202. */
@NullMarked
package io.diapason.gateway.door;

import org.jspecify.annotations.NullMarked;
