/** Forwards known paths to the service that owns them, streaming, each service behind its own limits. */
@NullMarked
package io.diapason.gateway.proxy;

import org.jspecify.annotations.NullMarked;
