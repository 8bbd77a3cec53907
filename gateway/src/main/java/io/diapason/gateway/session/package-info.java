/** Who is calling: browser sessions, bearer tokens, cross-site protection, signing in and out. */
@NullMarked
package io.diapason.gateway.session;

import org.jspecify.annotations.NullMarked;
