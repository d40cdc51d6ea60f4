/**
 * Finds a good roster. The only package that knows Timefold; the only class that others use is {@link
 * io.paiban.roster.solver.RosterSolver}.
 *
 * <p>{@code PlanBuilder} turns records into small arrays: for each person and day the options that are open, the time
 * cut into pieces in which every option is wholly on duty or not at all, and the rows of people that must be covered.
 * {@code RowRules} judges one person's days, {@code CoverCount} counts heads, {@code RosterConstraintProvider} is the
 * list of rules and the authority on the score. Law is hard, coverage medium, wishes soft.
 *
 * <p>After a first roster {@code Annealing} searches, as a phase of Timefold's: on the same row rules and cover plan, but
 * faster, because it prices a candidate before it carries it out. A test holds its costs to the score.
 */
@NullMarked
package io.paiban.roster.solver;

import org.jspecify.annotations.NullMarked;
