/** PostgreSQL as a child process, with the roles of production. */
@NullMarked
package io.diapason.local.postgres;

import org.jspecify.annotations.NullMarked;
