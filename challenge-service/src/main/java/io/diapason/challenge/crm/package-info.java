/** What the CRMs tell, normalised: deals, touches, campaigns, and the connections they come by. */
@NullMarked
package io.diapason.challenge.crm;

import org.jspecify.annotations.NullMarked;
