/** Posts to incoming webhooks of Slack and Teams: whose URL may be called, what they are told, what they answer. */
@NullMarked
package io.diapason.challenge.notice.hook;

import org.jspecify.annotations.NullMarked;
