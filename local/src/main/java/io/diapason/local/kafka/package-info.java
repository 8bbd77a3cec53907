/** A Kafka broker as a child process, and the product's topics. */
@NullMarked
package io.diapason.local.kafka;

import org.jspecify.annotations.NullMarked;
