package io.diapason.persona.persona;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one version of a persona says. A value: every edit gives a new one. Statements stand in reading order. */
public record Profile(String name, @Nullable String description, List<Statement> statements) {
    /** Beyond this nobody reads a persona any more. */
    public static final int MOST_STATEMENTS = 200;

    public Profile {
        statements = List.copyOf(statements);
    }

    public boolean isFull() {
        return statements.size() >= MOST_STATEMENTS;
    }

    public Optional<Statement> statement(UUID id) {
        return statements.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The place of a statement among those of its facet, from 0. */
    public int position(Statement statement) {
        return of(statement.facet()).indexOf(statement);
    }

    Profile called(String nextName, @Nullable String nextDescription) {
        return new Profile(nextName, nextDescription, statements);
    }

    Profile with(Statement added) {
        return saying(Stream.concat(statements.stream(), Stream.of(added)).toList());
    }

    Profile without(UUID id) {
        return saying(statements.stream().filter(one -> !one.id().equals(id)).toList());
    }

    Profile replacing(Statement changed) {
        return saying(statements.stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList());
    }

    /** Puts a statement at a place among those of its facet; beyond the end means last. */
    Profile moving(Statement moved, int position) {
        List<Statement> facet = new ArrayList<>(without(moved.id()).of(moved.facet()));
        facet.add(Math.min(position, facet.size()), moved);
        return saying(Stream.concat(statements.stream().filter(one -> one.facet() != moved.facet()), facet.stream())
                .toList());
    }

    private List<Statement> of(Facet facet) {
        return statements.stream().filter(one -> one.facet() == facet).toList();
    }

    private Profile saying(List<Statement> next) {
        return new Profile(name, description, next);
    }
}
