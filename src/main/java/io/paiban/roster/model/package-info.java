/** Rosters, shifts, the audit and the count of coverage: plain Java that knows neither solver nor database. */
@NullMarked
package io.paiban.roster.model;

import org.jspecify.annotations.NullMarked;
