/** HubSpot's webhooks: property changes, one by one and in any order. */
@NullMarked
package io.diapason.challenge.crm.hubspot;

import org.jspecify.annotations.NullMarked;
