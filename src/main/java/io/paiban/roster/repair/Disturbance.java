package io.paiban.roster.repair;

import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.DayPreference.Want;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.IntervalGrid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What it costs to change what people were told they would work. */
public final class Disturbance {

    private Disturbance() {}

    /**
     * A wish for each person's each published day to stay as it is.
     *
     * @param published the published shifts
     * @param isPublished the days that are published; a day without a shift on one of them is a published day off
     * @param known when changes become known
     */
    public static List<DayPreference> of(
            IntervalGrid grid,
            Collection<RosteredPerson> people,
            Collection<Shift> published,
            Predicate<LocalDate> isPublished,
            Instant known,
            NoticePrices prices) {
        var byPerson = new HashMap<String, Map<LocalDate, Shift>>();
        published.forEach(shift -> byPerson.computeIfAbsent(shift.employee(), key -> new HashMap<>())
                .put(shift.workDay(), shift));
        var preferences = new ArrayList<DayPreference>();
        for (var person : people) {
            var number = person.employee().number();
            for (int i = 0; i < grid.days(); i++) {
                var day = grid.firstDay().plusDays(i);
                if (isPublished.test(day) && person.isAvailable(day)) {
                    var shift = byPerson.getOrDefault(number, Map.of()).get(day);
                    preferences.add(stay(number, day, shift, price(grid, day, shift, known, prices)));
                }
            }
        }
        return preferences;
    }

    /** A day that should stay as it is: the same shift type with the same times, or off. Breaks may move. */
    static DayPreference stay(String employee, LocalDate day, @Nullable Shift shift, long price) {
        return new DayPreference(
                Reason.DISTURBANCE,
                employee,
                day,
                shift == null ? Want.OFF : Want.SHIFT,
                shift == null || shift.type() == null ? Set.of() : Set.of(shift.type()),
                shift == null ? null : shift.span(),
                false,
                price);
    }

    /** Price of changing a day, in minutes of uncovered work. */
    static long price(IntervalGrid grid, LocalDate day, @Nullable Shift shift, Instant known, NoticePrices prices) {
        return shift == null
                ? (long) prices.calledIn() * prices.of(known, grid.site().startOf(day))
                : prices.of(known, shift.span().start());
    }
}
