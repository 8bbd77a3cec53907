/** Who may come in: invitations, and the accounts that the identity provider keeps. */
@NullMarked
package io.diapason.challenge.people;

import org.jspecify.annotations.NullMarked;
