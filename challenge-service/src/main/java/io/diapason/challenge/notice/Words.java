package io.diapason.challenge.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What letters say, in French or English. */
final class Words {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    Words(String language) {
        this.locale = Locale.of(language);
        this.bundle = ResourceBundle.getBundle(
                "notices", locale, Thread.currentThread().getContextClassLoader(), EXACT);
    }

    String language() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    String say(String key, @Nullable Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A name may hold what would begin a new header or a new line. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
