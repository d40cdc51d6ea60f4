package io.paiban.simulation.model;

import java.util.List;

/**
 * The service of one stream over the horizon.
 *
 * @param target the stream and its target
 * @param whole figures of the whole horizon
 * @param days figures by day
 * @param intervals figures by interval of the horizon
 * @param chances how likely the target is met
 */
public record StreamOutcome(
        StreamTarget target, Figures whole, List<Figures> days, List<Figures> intervals, Chances chances) {}
