/** Rosters, shifts, shift types and solvings over HTTP. */
@NullMarked
package io.paiban.roster.api;

import org.jspecify.annotations.NullMarked;
