/** Who works where: members, their departments, teams and CRM identities. */
@NullMarked
package io.diapason.challenge.roster;

import org.jspecify.annotations.NullMarked;
