/** What the CRMs tell, put together: deals, touches, campaigns and leads as they stand now. */
@NullMarked
package io.diapason.challenge.crm.picture;

import org.jspecify.annotations.NullMarked;
