/**
 * Turns a requirement, people and law into who works when: drafts, solves, audits and publishes rosters.
 *
 * <p>Reads {@code peak}, {@code staffing}, {@code workforce}, {@code labour}, {@code calendar} and {@code hotline}; is read by {@code
 * attendance}, which only sees published shifts and tells, through {@link io.paiban.roster.WorkedHistory}, what somebody
 * really worked.
 *
 * <p>Units: moments are {@link java.time.Instant}s and spans half-open; a shift counts for the local day it starts on;
 * coverage is counted in people and minutes; the unit of each of the solver's rules is said in {@code RosterRule}.
 *
 * <p>Start reading at {@link io.paiban.roster.Rosters}. Solving begins at {@link io.paiban.roster.Solving}, the rules
 * of the law at {@link io.paiban.roster.model.RosterAudit}, and what the solver weighs at {@code RosterRule} in the
 * package {@code solver}.
 */
@NullMarked
package io.paiban.roster;

import org.jspecify.annotations.NullMarked;
