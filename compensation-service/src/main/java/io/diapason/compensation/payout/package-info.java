/** What a settled challenge pays to whom: lines made once, approved by someone else, exported for payroll. */
@NullMarked
package io.diapason.compensation.payout;

import org.jspecify.annotations.NullMarked;
