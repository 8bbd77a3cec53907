/** Days, instants and amounts as people and spreadsheets write them. Pure rules. */
@NullMarked
package io.diapason.challenge.crm.imports.values;

import org.jspecify.annotations.NullMarked;
