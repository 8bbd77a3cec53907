package io.diapason.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Texts of a body, but for those that PostgreSQL cannot keep: the character zero, and halves of a character. */
final class TextJson {
    private TextJson() {}

    static SimpleModule module() {
        return new SimpleModule("text").addDeserializer(String.class, new Reader());
    }

    static boolean canBeKept(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }

    private static final class Reader extends StdScalarDeserializer<String> {
        Reader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(in, context);
            return text == null || canBeKept(text)
                    ? text
                    : context.reportInputMismatch(this, "a character that no text can hold");
        }
    }
}
