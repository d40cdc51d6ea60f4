package io.paiban.roster.explain;

import io.paiban.labour.model.PlannedAs;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift that somebody has or could have, on the hotline's clock.
 *
 * @param employee staff number
 * @param workDay the work day
 * @param type code of the shift type; null where it has none
 * @param start when it begins, inclusive
 * @param end when it ends, exclusive
 * @param breaks its breaks, in the order of time
 * @param plannedAs as what it would be agreed
 */
public record Place(
        String employee,
        LocalDate workDay,
        @Nullable String type,
        OffsetDateTime start,
        OffsetDateTime end,
        List<Pause> breaks,
        PlannedAs plannedAs) {

    public Place {
        breaks = List.copyOf(breaks);
    }

    static Place of(Shift shift, SiteTime site) {
        return new Place(
                shift.employee(),
                shift.workDay(),
                shift.type(),
                site.offset(shift.span().start()),
                site.offset(shift.span().end()),
                shift.breaks().stream()
                        .map(pause -> new Pause(
                                site.offset(pause.span().start()),
                                site.offset(pause.span().end()),
                                pause.paid()))
                        .toList(),
                shift.plannedAs());
    }
}
