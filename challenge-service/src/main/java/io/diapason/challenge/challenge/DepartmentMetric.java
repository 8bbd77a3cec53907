package io.diapason.challenge.challenge;

import io.diapason.challenge.roster.Department;
import java.math.BigDecimal;

/** What one department brings, from its baseline to its target; the weights of a department's metrics add up to 1. */
public record DepartmentMetric(
        Department department, Objective.Metric metric, BigDecimal baseline, BigDecimal target, BigDecimal weight) {}
