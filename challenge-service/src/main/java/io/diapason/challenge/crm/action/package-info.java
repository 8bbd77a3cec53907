/** What marketing did where no CRM saw it: logged by hand, it counts as any other campaign and its touches. */
@NullMarked
package io.diapason.challenge.crm.action;

import org.jspecify.annotations.NullMarked;
