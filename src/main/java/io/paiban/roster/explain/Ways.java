package io.paiban.roster.explain;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.DayMinutes;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.NightWork;
import io.paiban.labour.model.ShiftRules;
import io.paiban.labour.model.WorkedShift;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftChoice;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ways to work one shift type from one start to one end on one day: they differ in their breaks.
 *
 * @param type code of the shift type; null where there is none
 * @param day the work day
 * @param span from start to end
 * @param breaks the breaks of each way
 */
record Ways(@Nullable String type, LocalDate day, TimeSpan span, List<List<ShiftBreak>> breaks) {

    /** Shifts that are tried are compared by what they are; nobody asks for their id. */
    private static final UUID NOBODYS = new UUID(0, 0);

    Ways {
        breaks = List.copyOf(breaks);
    }

    /** All shifts that types offer on a day, in the order of the types and of time. */
    static List<Ways> on(LocalDate day, Collection<ShiftType> types, SiteTime site) {
        var all = new ArrayList<Ways>();
        for (var type : types) {
            var bySpan = new LinkedHashMap<TimeSpan, List<List<ShiftBreak>>>();
            for (var choice : ShiftChoice.of(type, day, site)) {
                bySpan.computeIfAbsent(choice.span(), any -> new ArrayList<>()).add(choice.breaks());
            }
            bySpan.forEach((span, breaks) -> all.add(new Ways(type.code(), day, span, breaks)));
        }
        return all;
    }

    Shift shift(String employee, List<ShiftBreak> taken) {
        return new Shift(NOBODYS, employee, day, span, type, taken, false);
    }

    /** Those of which the breaks are as they should be; empty where none is. */
    Ways where(Predicate<List<ShiftBreak>> wanted) {
        return new Ways(type, day, span, breaks.stream().filter(wanted).toList());
    }

    /**
     * The ways in classes that a law cannot tell apart: the same minutes by day, by night and in paid breaks, and the same figures by each
     * rule about one shift. Each class has to be judged once.
     */
    List<Ways> alikeUnder(LabourLaw law, @Nullable WorkCalendar calendar, SiteTime site) {
        if (breaks.size() < 2) {
            return List.of(this);
        }
        var classes = new LinkedHashMap<List<Object>, List<List<ShiftBreak>>>();
        for (var taken : breaks) {
            var worked = shift("", taken).worked();
            classes.computeIfAbsent(figures(worked, law, calendar, site), any -> new ArrayList<>())
                    .add(taken);
        }
        return classes.values().stream()
                .map(same -> new Ways(type, day, span, same))
                .toList();
    }

    private static List<Object> figures(
            WorkedShift worked, LabourLaw law, @Nullable WorkCalendar calendar, SiteTime site) {
        long night = NightWork.minutes(worked, law, site);
        var figures = new ArrayList<Object>();
        figures.add(night);
        figures.add(ShiftRules.paidBreakMinutes(worked));
        figures.add(DayMinutes.of(worked, law, calendar, site));
        ShiftRules.measure(worked, law, night, measure -> {
            figures.add(measure.limit());
            figures.add(measure.measured());
        });
        return figures;
    }
}
