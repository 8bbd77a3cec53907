/** Keycloak as a child process, and the local realm. */
@NullMarked
package io.diapason.local.keycloak;

import org.jspecify.annotations.NullMarked;
