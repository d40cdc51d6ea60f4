package io.paiban.roster;

import io.paiban.calendar.DaysInUse;
import io.paiban.calendar.model.DayInUse;
import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.Shift;
import io.paiban.roster.store.RosterStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which published rosters have shifts on days whose kind changes. */
@ApplicationScoped
class RosterDaysInUse implements DaysInUse {

    private final Hotlines hotlines;
    private final RosterStore store;

    RosterDaysInUse(Hotlines hotlines, RosterStore store) {
        this.hotlines = hotlines;
        this.store = store;
    }

    @Override
    public List<DayInUse> find(String calendar, Set<LocalDate> days) {
        return hotlines.list().stream()
                .filter(hotline -> hotline.calendar().equals(calendar))
                .flatMap(hotline -> days.stream().flatMap(day -> rosters(hotline, day)))
                .toList();
    }

    private Stream<DayInUse> rosters(Hotline hotline, LocalDate day) {
        // No shift is longer than a day, so those that reach into the day count for it or for the day before.
        var eve = day.minusDays(1);
        return store.listPublished(hotline.code(), eve, day).stream().flatMap(roster -> use(hotline, roster, eve, day));
    }

    private Stream<DayInUse> use(Hotline hotline, Roster roster, LocalDate eve, LocalDate day) {
        var span = hotline.site().day(day);
        var people = new HashSet<String>();
        store.listShifts(List.of(roster.id()), eve, day).stream()
                .filter(shift -> shift.span().overlaps(span))
                .map(Shift::employee)
                .forEach(people::add);
        return people.isEmpty()
                ? Stream.empty()
                : Stream.of(new DayInUse(
                        hotline.code(),
                        DayInUse.Kind.PUBLISHED_ROSTER,
                        roster.id().toString(),
                        day,
                        people.size()));
    }
}
