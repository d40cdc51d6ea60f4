/**
 * Keeps who works for a hotline: roles, languages, contracts, restrictions, leave, and what people wish for; and under which terms,
 * day by day: rule set, contract hours and team change by dated assignments.
 *
 * <p>Reads {@code hotline}, and {@code labour} for which rule sets there are; is read by {@code roster} and {@code attendance}.
 * Whether somebody may work a given shift is judged by the audit in {@code roster}, from what is kept here.
 *
 * <p>Units: contract hours a week as a decimal number, days as local dates with both ends included, the weight of a
 * wish from 1 to 10. Staff numbers are text; leading zeros matter. The reason of a restriction is not kept.
 *
 * <p>Start reading at {@link io.paiban.workforce.model.Employee}, and for the terms at {@link io.paiban.workforce.model.Terms}.
 */
@NullMarked
package io.paiban.workforce;

import org.jspecify.annotations.NullMarked;
