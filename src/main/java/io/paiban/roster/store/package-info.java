/** Rosters, shifts, shift types and solvings in the database. */
@NullMarked
package io.paiban.roster.store;

import org.jspecify.annotations.NullMarked;
