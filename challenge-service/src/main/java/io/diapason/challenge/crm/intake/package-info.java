/** From a message of a CRM to facts: what was understood, what was not, and what became of it. */
@NullMarked
package io.diapason.challenge.crm.intake;

import org.jspecify.annotations.NullMarked;
