/** Salesforce: change events in JSON, each telling what changed, and outbound messages in SOAP, each telling a record. */
@NullMarked
package io.diapason.challenge.crm.salesforce;

import org.jspecify.annotations.NullMarked;
