/** Reading a small compacted topic whole and staying up to date with it. */
@NullMarked
package io.diapason.gateway.topic;

import org.jspecify.annotations.NullMarked;
