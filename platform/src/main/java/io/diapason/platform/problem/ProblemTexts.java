package io.diapason.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Finds a problem's words in French or English: the service's own texts first, then those of the platform. */
@ApplicationScoped
public class ProblemTexts {
    private static final List<String> BUNDLES = List.of("problems", "platform-problems");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The first language of {@code wanted} that we speak, else English. */
    public Locale choose(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> SPOKEN.stream().filter(s -> s.getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    public String title(ProblemKind kind, Locale locale, Object... words) {
        String title = find(kind.code() + ".title", locale, words);
        return title == null ? kind.code() : title;
    }

    public @Nullable String detail(ProblemKind kind, Locale locale, Object... words) {
        return find(kind.code() + ".detail", locale, words);
    }

    /** The text of a field's error code, e.g. {@code required}; the code itself when nobody wrote a text. */
    public String field(String code, Locale locale) {
        String text = find("field." + code, locale);
        return text == null ? code : text;
    }

    /** Any text of the service by its whole key; the key itself when nobody wrote it. */
    public String text(String key, Locale locale, Object... words) {
        String text = find(key, locale, words);
        return text == null ? key : text;
    }

    private static @Nullable String find(String key, Locale locale, Object... words) {
        for (String name : BUNDLES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        name, locale, Thread.currentThread().getContextClassLoader(), EXACT);
                if (bundle.containsKey(key)) {
                    return new MessageFormat(bundle.getString(key), locale).format(words);
                }
            } catch (MissingResourceException none) {
                // a service without problems of its own has no bundle
            }
        }
        return null;
    }
}
