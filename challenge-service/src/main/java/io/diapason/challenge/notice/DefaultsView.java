package io.diapason.challenge.notice;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NoticeDefaults")
record DefaultsView(int digestHour, String quietFrom, String quietTo, Map<String, Delivery> kinds, long version) {
    static DefaultsView of(NoticeStore.Chosen one) {
        Choices now = one.choices();
        return new DefaultsView(
                now.digestHour(), now.quietFrom().toString(), now.quietTo().toString(), now.everyKind(), one.version());
    }
}
