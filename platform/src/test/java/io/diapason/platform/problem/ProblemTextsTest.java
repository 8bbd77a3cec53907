package io.diapason.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void exist_in_both_languages_and_differ(CommonProblem kind) {
        assertThat(texts.title(kind, Locale.ENGLISH)).isNotEqualTo(kind.code());
        assertThat(texts.title(kind, Locale.FRENCH))
                .isNotEqualTo(kind.code())
                .isNotEqualTo(texts.title(kind, Locale.ENGLISH));
        assertThat(texts.detail(kind, Locale.ENGLISH)).isNotNull();
        assertThat(texts.detail(kind, Locale.FRENCH)).isNotNull();
    }
}
