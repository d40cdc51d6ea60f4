package io.paiban.roster.api;

import io.paiban.labour.model.PlannedAs;
import io.paiban.platform.csv.CsvText;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shift with its moments on the hotline's clock.
 *
 * @param activities what is done in parts of the shift instead of the usual work
 * @param workingMinutes elapsed minutes less unpaid breaks
 * @param plannedAs as what it was agreed with the person
 * @param emergency why the caps on overtime do not hold for it; null = they hold
 */
public record ShiftView(
        UUID id,
        String hotline,
        String employee,
        LocalDate workDay,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable String type,
        List<BreakView> breaks,
        List<ActivityView> activities,
        long workingMinutes,
        boolean pinned,
        PlannedAs plannedAs,
        @Nullable String emergency) {

    /** A break with its moments on the hotline's clock. */
    public record BreakView(OffsetDateTime start, OffsetDateTime end, boolean paid) {}

    /** An activity with its moments on the hotline's clock. */
    public record ActivityView(String activity, OffsetDateTime start, OffsetDateTime end, boolean takesContacts) {}

    static ShiftView of(Shift shift, String hotline, SiteTime site) {
        return new ShiftView(
                shift.id(),
                hotline,
                shift.employee(),
                shift.workDay(),
                site.offset(shift.span().start()),
                site.offset(shift.span().end()),
                shift.type(),
                shift.breaks().stream()
                        .map(pause -> new BreakView(
                                site.offset(pause.span().start()),
                                site.offset(pause.span().end()),
                                pause.paid()))
                        .toList(),
                shift.activities().stream()
                        .map(activity -> new ActivityView(
                                activity.activity(),
                                site.offset(activity.span().start()),
                                site.offset(activity.span().end()),
                                activity.takesContacts()))
                        .toList(),
                shift.worked().workingMinutes(),
                shift.pinned(),
                shift.plannedAs(),
                shift.emergency());
    }

    /** The shifts as CSV, one line each; breaks as start/end, activities as code/start/end, separated by spaces. */
    static String csv(List<ShiftView> shifts, Map<String, String> names) {
        var text = new CsvText(
                "employee",
                "name",
                "workDay",
                "start",
                "end",
                "type",
                "workingMinutes",
                "breaks",
                "unpaidBreaks",
                "activities");
        for (var shift : shifts) {
            text.line(
                    shift.employee(),
                    names.getOrDefault(shift.employee(), ""),
                    shift.workDay(),
                    shift.start(),
                    shift.end(),
                    shift.type(),
                    shift.workingMinutes(),
                    text(shift.breaks(), true),
                    text(shift.breaks(), false),
                    shift.activities().stream()
                            .map(activity -> "%s/%s/%s"
                                    .formatted(
                                            activity.activity(),
                                            CsvText.moment(activity.start()),
                                            CsvText.moment(activity.end())))
                            .collect(Collectors.joining(" ")));
        }
        return text.toString();
    }

    private static String text(List<BreakView> breaks, boolean paid) {
        return breaks.stream()
                .filter(pause -> pause.paid() == paid)
                .map(pause -> CsvText.moment(pause.start()) + "/" + CsvText.moment(pause.end()))
                .collect(Collectors.joining(" "));
    }
}
