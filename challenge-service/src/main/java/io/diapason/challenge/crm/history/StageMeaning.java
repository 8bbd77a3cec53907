package io.diapason.challenge.crm.history;

import io.diapason.challenge.crm.Stage;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stage of a CRM stands for. A deal in a refund stage was won and is paid back whole: it is worth nothing any more. */
@Schema(name = "CrmStageMeaning")
public enum StageMeaning {
    OPEN,
    WON,
    LOST,
    REFUNDED;

    public Stage stage() {
        return switch (this) {
            case OPEN -> Stage.OPEN;
            case WON, REFUNDED -> Stage.WON;
            case LOST -> Stage.LOST;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
