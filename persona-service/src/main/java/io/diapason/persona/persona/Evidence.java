package io.diapason.persona.persona;

import io.diapason.persona.Department;
import java.time.LocalDate;

/** Something seen or heard that bears a statement out: what kind of proof, on which day, by which department. */
public record Evidence(EvidenceKind kind, LocalDate on, Department department) {}
