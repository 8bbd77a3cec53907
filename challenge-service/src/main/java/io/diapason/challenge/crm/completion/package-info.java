/** Deals that were told in part are read whole from the vendor, where a customer gave a token for it. */
@NullMarked
package io.diapason.challenge.crm.completion;

import org.jspecify.annotations.NullMarked;
