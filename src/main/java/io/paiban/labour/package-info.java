/**
 * The law as dated, versioned rule sets, its arithmetic of time, and the audit that holds a person's shifts against it.
 *
 * <p>Knows shifts only as spans with breaks ({@link io.paiban.labour.model.WorkedShift}); whose roster they come from is the
 * caller's business. Is read by {@code roster}, {@code attendance}, {@code payroll} and {@code selfservice}.
 *
 * <p>Units: whole elapsed minutes, so a night in which the clocks change counts as it is lived; days and nights where a rule
 * counts them. Weeks are seven local days from {@link io.paiban.labour.model.LabourLaw#weekStart()} on. A limit of null means
 * that the jurisdiction sets none.
 *
 * <p>Start reading at {@link io.paiban.labour.model.LegalAudit}; the numbers are in {@code labour/rule-sets.json}, what each
 * of them means is in {@link io.paiban.labour.model.RuleParameter}. Rule sets are kept and resolved by {@link
 * io.paiban.labour.RuleSets}; {@link io.paiban.labour.LegalCases} judges a case that belongs to no roster.
 */
@NullMarked
package io.paiban.labour;

import org.jspecify.annotations.NullMarked;
