package io.diapason.challenge.attribution;

import io.diapason.platform.money.Money;
import io.diapason.platform.money.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shares a won deal among its contacts (F4d). Example: 100.00 linear over three gives 33.34, 33.33, 33.33. */
public final class Attribution {
    private static final int VERSION = 1;

    private Attribution() {}

    /** The formula's name and version, e.g. {@code linear@1}. */
    public static String formula(TouchModel model) {
        return model.name().toLowerCase(Locale.ROOT) + "@" + VERSION;
    }

    /** One credit a contact, adding up to the value to the cent; none for an untouched deal. */
    public static List<Credit> of(Money value, Journey journey, TouchModel model) {
        List<Contact> contacts = journey.contacts();
        if (contacts.isEmpty()) {
            return List.of();
        }
        List<BigDecimal> weights = model.weights(contacts.size());
        int scale = Math.max(value.digits(), value.amount().stripTrailingZeros().scale());
        List<BigDecimal> parts = Shares.split(value.amount(), weights, scale);
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            credits.add(new Credit(contacts.get(i), weights.get(i), parts.get(i)));
        }
        return credits;
    }
}
