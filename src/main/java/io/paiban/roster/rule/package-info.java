/**
 * Holds rosters against the rules of the house, slowly and simply: plain Java over shifts and days, which shares nothing with the solver
 * but labour's arithmetic, so that the two cannot share a mistake.
 */
@NullMarked
package io.paiban.roster.rule;

import org.jspecify.annotations.NullMarked;
