package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.picture.Told;
import io.diapason.challenge.roster.Newcomer;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one file, read some at a time: what they say, and those that cannot be read. */
interface Lines extends Closeable {
    /** At most so many lines; null at the end. */
    @Nullable
    Some next(int most) throws IOException;

    /** Facts of a CRM, or people when the file lists owners. */
    record Some(List<Told> facts, List<Newcomer> people, List<Reject> rejects) {
        static Some facts(List<Told> facts, List<Reject> rejects) {
            return new Some(facts, List.of(), rejects);
        }

        static Some people(List<Newcomer> people, List<Reject> rejects) {
            return new Some(List.of(), people, rejects);
        }

        int accepted() {
            return facts.size() + people.size();
        }
    }

    /** Opens a file when its turn has come. */
    @FunctionalInterface
    interface Opening {
        Lines open() throws IOException;
    }

    /** The file as a whole is not what it was taken for. */
    final class Unusable extends IOException {
        private final String reason;

        Unusable(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
