/** A file of somebody else's as a table: its letters, its rows, its header. Pure rules, no meaning yet. */
@NullMarked
package io.diapason.challenge.crm.imports.table;

import org.jspecify.annotations.NullMarked;
