/** Pure rules: many facts in any order give one state. */
@NullMarked
package io.diapason.challenge.crm.history;

import org.jspecify.annotations.NullMarked;
