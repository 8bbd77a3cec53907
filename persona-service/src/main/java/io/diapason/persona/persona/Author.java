package io.diapason.persona.persona;

import java.util.UUID;

/** Who did it: the id never changes, the name is as it was then. */
public record Author(UUID id, String name) {}
