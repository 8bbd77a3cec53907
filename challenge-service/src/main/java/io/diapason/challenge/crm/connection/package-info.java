/** The connections by which CRMs reach us, and their secrets. */
@NullMarked
package io.diapason.challenge.crm.connection;

import org.jspecify.annotations.NullMarked;
