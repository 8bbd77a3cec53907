package io.diapason.challenge.crm.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing said of one object: fields with their values, already checked and in canonical text. A field that is absent
 * was not spoken of; a null value says that it is empty.
 */
public record Fact(Subject subject, String externalId, Stamp stamp, Map<String, @Nullable String> fields) {}
