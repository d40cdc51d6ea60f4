package io.paiban.alert.model;

import io.paiban.hotline.model.Queue;
import io.paiban.roster.model.RosterSituation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people who serve a group, and where they are at a moment. */
final class Crew {

    /** Where somebody is who serves a group and is employed. */
    enum Place {
        /** There for contacts, or for the role's work. */
        ON_DUTY,
        ON_BREAK,
        /** On an activity without contacts. */
        BUSY,
        STANDBY,
        /** With a shift on the day that is not at this time. */
        OTHER_HOURS,
        ON_LEAVE,
        /** Without a shift on the day. */
        DAY_OFF
    }

    private final RosterSituation situation;
    private final Map<String, List<Shift>> own;
    private final Set<String> standby;

    Crew(RosterSituation situation) {
        this.situation = situation;
        this.own = situation.byPerson();
        this.standby = situation.types().stream()
                .filter(ShiftType::standby)
                .map(ShiftType::code)
                .collect(Collectors.toSet());
    }

    /** The people who serve a group: everybody who takes contacts the general one, speakers their language, a role its people. */
    List<RosteredPerson> of(String group) {
        return situation.people().stream()
                .filter(person -> {
                    var employee = person.employee();
                    return group.equals(employee.role().name())
                            || employee.role().isLive()
                                    && (group.equals(Queue.GENERAL)
                                            || employee.languages().contains(group));
                })
                .toList();
    }

    /** A person's shifts of the roster. */
    List<Shift> shifts(RosteredPerson person) {
        return own.get(person.employee().number());
    }

    boolean isStandby(Shift shift) {
        return shift.type() != null && standby.contains(shift.type());
    }

    /** Where the people who serve a group are at a moment; those who are not employed on the day are nowhere. */
    Map<Place, Integer> places(String group, Instant moment) {
        var day = situation.grid().site().dayOf(moment);
        var places = new EnumMap<Place, Integer>(Place.class);
        for (var person : of(group)) {
            if (person.employee().isEmployed(day)) {
                places.merge(place(person, day, moment), 1, Integer::sum);
            }
        }
        return places;
    }

    private Place place(RosteredPerson person, LocalDate day, Instant moment) {
        var here = Stream.concat(person.context().stream(), shifts(person).stream())
                .filter(shift -> shift.span().contains(moment))
                .findFirst();
        if (here.isEmpty()) {
            boolean hasShift =
                    shifts(person).stream().anyMatch(shift -> shift.workDay().equals(day));
            return person.leaveDays().contains(day) ? Place.ON_LEAVE : hasShift ? Place.OTHER_HOURS : Place.DAY_OFF;
        }
        var shift = here.get();
        if (isStandby(shift)) {
            return Place.STANDBY;
        }
        if (shift.breaks().stream().anyMatch(pause -> pause.span().contains(moment))) {
            return Place.ON_BREAK;
        }
        return shift.away().stream().anyMatch(span -> span.contains(moment)) ? Place.BUSY : Place.ON_DUTY;
    }
}
