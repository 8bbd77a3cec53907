/** Pipedrive's webhooks v2: each tells the whole object. */
@NullMarked
package io.diapason.challenge.crm.pipedrive;

import org.jspecify.annotations.NullMarked;
