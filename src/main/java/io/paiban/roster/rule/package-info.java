/** Holds rosters against the rules of the house, in no way but by looking at the shifts. */
@NullMarked
package io.paiban.roster.rule;

import org.jspecify.annotations.NullMarked;
