/** What every exchange passes: safe paths, security headers, problems, rates, the order of the checks. */
@NullMarked
package io.diapason.gateway.edge;

import org.jspecify.annotations.NullMarked;
