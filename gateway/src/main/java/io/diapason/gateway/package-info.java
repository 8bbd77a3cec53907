/** The one door of the suite: sessions, proxy, CRM door, live streams, the app's files. */
@NullMarked
package io.diapason.gateway;

import org.jspecify.annotations.NullMarked;
