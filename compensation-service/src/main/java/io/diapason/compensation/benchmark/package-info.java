/** Published studies of variable pay, and the rule by which pooled pay may be shown. */
@NullMarked
package io.diapason.compensation.benchmark;

import org.jspecify.annotations.NullMarked;
