package io.diapason.persona.persona;

import io.diapason.persona.Department;
import java.time.Instant;

/** One department's key on one version, turned by one of its heads. */
public record SignOff(Department department, Author by, long version, Instant at) {}
