/** E-mail that is never lost: a queue in the database, a lease on each lane of it, and one SMTP connection a lane. */
@NullMarked
package io.diapason.challenge.notice.mail;

import org.jspecify.annotations.NullMarked;
