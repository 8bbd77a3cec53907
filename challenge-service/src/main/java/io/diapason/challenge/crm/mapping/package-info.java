/** What the words of a connection mean: stages, currency and time zone, as an admin decided. */
@NullMarked
package io.diapason.challenge.crm.mapping;

import org.jspecify.annotations.NullMarked;
