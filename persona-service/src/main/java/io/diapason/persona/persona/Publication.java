package io.diapason.persona.persona;

import io.diapason.persona.Department;
import java.util.List;

/**
 * Two keys publish a persona: one head of each department signs the same version. One person never turns both. Example:
 * sales signs version 4, marketing signs version 4, version 4 is published.
 */
public final class Publication {
    private Publication() {}

    /** What a signature led to. */
    public sealed interface Outcome {}

    /** The other department's key is still missing. */
    public record Signed(Department waitingFor) implements Outcome {}

    /** Both keys are turned. */
    public record Published() implements Outcome {}

    /** Why a signature does not count. */
    public enum Refusal implements Outcome {
        OTHER_VERSION,
        NOTHING_TO_PUBLISH,
        ALREADY_PUBLISHED,
        DEPARTMENT_HAS_SIGNED,
        SAME_PERSON
    }

    public static Outcome sign(Persona persona, long version, Department department, Author author) {
        if (version != persona.version()) {
            return Refusal.OTHER_VERSION;
        }
        if (persona.profile().statements().isEmpty()) {
            return Refusal.NOTHING_TO_PUBLISH;
        }
        if (persona.state() == PersonaState.PUBLISHED) {
            return Refusal.ALREADY_PUBLISHED;
        }
        return turn(persona.signOffs(), department, author);
    }

    private static Outcome turn(List<SignOff> signOffs, Department department, Author author) {
        if (signOffs.stream().anyMatch(one -> one.department() == department)) {
            return Refusal.DEPARTMENT_HAS_SIGNED;
        }
        if (signOffs.stream().anyMatch(one -> one.by().id().equals(author.id()))) {
            return Refusal.SAME_PERSON;
        }
        return signOffs.isEmpty() ? new Signed(department.other()) : new Published();
    }
}
