package io.paiban.roster.dayplan;

import java.util.List;

/**
 * A place for a piece.
 *
 * @param shifts the shifts it lies in; one, or of a meeting one for each person
 * @param start its first minute
 * @param price what it costs
 */
record Spot(List<PlannedShift> shifts, int start, long price) {}
