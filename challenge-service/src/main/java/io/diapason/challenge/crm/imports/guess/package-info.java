/** What a foreign table is probably about: proposals with their confidence and their reason, for a person to correct. */
@NullMarked
package io.diapason.challenge.crm.imports.guess;

import org.jspecify.annotations.NullMarked;
