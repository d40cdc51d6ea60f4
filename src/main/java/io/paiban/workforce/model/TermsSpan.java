package io.paiban.workforce.model;

import java.time.LocalDate;

/**
 * Days in a row on which a person's terms are the same.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param terms the terms on each of them
 */
public record TermsSpan(LocalDate from, LocalDate to, TermsOnDay terms) {}
