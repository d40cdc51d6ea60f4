/**
 * Proves what no roster can give: before solving that a requirement cannot be met, after it how much nobody could have
 * covered. Depends on the roster's model alone; knows no solver.
 *
 * <p>Everything rests on one fact. Put a price on every minute of every group that needs people. Whatever the prices,
 * people can together earn no more than each of them could earn alone, with the best days that the law leaves them
 * ({@link io.paiban.roster.bound.BestRow}). If what is needed is worth more, the rest stays uncovered. With a price of one
 * on some time and nothing elsewhere this is a count of hours that can be checked by hand ({@link
 * io.paiban.roster.bound.Feasibility}); with the best prices it is a lower bound on the whole shortage
 * ({@link io.paiban.roster.bound.ShortageBound}).
 *
 * <p>Each person's rules are only relaxed, never tightened: a rule that is left out makes a proof weaker, not wrong.
 * Breaks may lie at any minute of their windows, wherever the solver or a day plan may put them. Shifts are those of the
 * hotline's types, planned as normal work, and the pinned ones.
 */
@NullMarked
package io.paiban.roster.bound;

import org.jspecify.annotations.NullMarked;
