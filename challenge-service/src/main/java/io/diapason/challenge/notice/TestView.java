package io.diapason.challenge.notice;

import io.diapason.challenge.notice.mail.Answer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a test message, in the other server's words. */
@Schema(name = "NoticeTest")
record TestView(boolean delivered, String answer) {
    static TestView of(Answer answer) {
        return new TestView(answer instanceof Answer.Accepted, answer.words());
    }
}
