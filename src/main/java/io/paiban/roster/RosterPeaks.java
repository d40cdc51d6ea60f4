package io.paiban.roster;

import io.paiban.peak.PeakPlans;
import io.paiban.peak.model.PeakWindow;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.ShiftChoice;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SlotDemand;
import io.paiban.shared.time.IntervalGrid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The peaks that hold for a roster: those of the plan that was confirmed last for its requirement. */
@ApplicationScoped
public class RosterPeaks {

    /**
     * Points for each person who is asked to stand by and does not. A person missing for eight hours costs the solver ten times as much: standing by
     * is insurance, and no cover is given up for it.
     */
    private static final long STANDBY_POINTS = 1_000;

    private final PeakPlans plans;

    RosterPeaks(PeakPlans plans) {
        this.plans = plans;
    }

    /** The windows that overlap the roster's days, by group and time; none where no plan holds, or the roster has no requirement. */
    public List<PeakWindow> of(Roster roster, IntervalGrid grid) {
        return roster.requirement() == null
                ? List.of()
                : plans.windows(roster.requirement()).stream()
                        .filter(window -> window.span().overlaps(grid.span()))
                        .toList();
    }

    /**
     * People asked to stand by: on each day on which a shift for standing by begins that overlaps a window, as many as the window's level says. Of
     * several windows that ask for the same types on a day the one that asks for most decides.
     *
     * @param grid the roster's days
     */
    static List<SlotDemand> standby(List<PeakWindow> windows, Collection<ShiftType> types, IntervalGrid grid) {
        var slots = new ArrayList<SlotDemand>();
        for (int d = 0; d < grid.days(); d++) {
            var day = grid.firstDay().plusDays(d);
            var asked = new LinkedHashMap<Set<String>, Integer>();
            for (var window : windows) {
                var codes = window.actions().standby() == 0 ? Set.<String>of() : overlapping(window, types, day, grid);
                if (!codes.isEmpty()) {
                    asked.merge(codes, window.actions().standby(), Math::max);
                }
            }
            asked.forEach((codes, people) -> slots.add(new SlotDemand(day, codes, people, STANDBY_POINTS, 0)));
        }
        return slots;
    }

    private static Set<String> overlapping(
            PeakWindow window, Collection<ShiftType> types, LocalDate day, IntervalGrid grid) {
        var codes = new TreeSet<String>();
        for (var type : types) {
            if (type.standby()
                    && ShiftChoice.of(type, day, grid.site()).stream()
                            .anyMatch(choice -> choice.span().overlaps(window.span()))) {
                codes.add(type.code());
            }
        }
        return codes;
    }
}
