package io.paiban.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param line line of the file, counted from 1 with the header as line 1; null outside files
 * @param field the field or column; null when the whole line or body is meant
 * @param value the offending value as it was sent; null when it is missing
 * @param reason what is wrong with it and, where it is known, the cure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(@Nullable Integer line, @Nullable String field, @Nullable String value, String reason) {}
