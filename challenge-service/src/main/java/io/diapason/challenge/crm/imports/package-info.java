/** CSV files of a CRM: the same facts, by the same code, as the events that come live. */
@NullMarked
package io.diapason.challenge.crm.imports;

import org.jspecify.annotations.NullMarked;
