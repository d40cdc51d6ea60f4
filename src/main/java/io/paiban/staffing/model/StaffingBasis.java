package io.paiban.staffing.model;

import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.Queue;
import java.util.List;

/**
 * The settings a requirement was computed with, kept with it: what it says can be explained and tried with other figures after the
 * settings have changed.
 *
 * @param hotline zone, target, minimum on duty, floors
 * @param queues the hotline's queues
 * @param policy how staff is computed
 */
public record StaffingBasis(Hotline hotline, List<Queue> queues, StaffingPolicy policy) {

    public StaffingBasis {
        queues = List.copyOf(queues);
    }
}
