package io.paiban.roster.rule;

import java.time.Instant;

/**
 * How some days break a rule.
 *
 * @param from begin of the time it is about, inclusive
 * @param to end of that time, exclusive
 * @param measured what the days have, in the unit
 * @param allowed the limit, in the unit; how far the two lie apart is the breach in the rule's units
 * @param unit unit of both
 * @param text the same in a sentence that goes on after the person's number
 * @param textZh the same in Chinese
 */
record Finding(Instant from, Instant to, long measured, long allowed, String unit, String text, String textZh) {}
