package io.paiban.calendar;

import io.paiban.calendar.model.CalendarLayers;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.store.CalendarStore;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Built-in and stored calendars together, read once in a transaction: timesheets ask for a calendar with every shift. */
@TransactionScoped
class KnownCalendars {

    private final BuiltInCalendars builtIn;
    private final CalendarStore store;
    private final Map<String, WorkCalendar> resolved = new HashMap<>();
    private @Nullable CalendarLayers layers;

    KnownCalendars(BuiltInCalendars builtIn, CalendarStore store) {
        this.builtIn = builtIn;
        this.store = store;
    }

    /** All calendars with the newest version of each year; a stored year stands in front of a built-in one. */
    CalendarLayers layers() {
        if (layers == null) {
            var definitions = new ArrayList<>(store.listDefinitions());
            definitions.addAll(builtIn.definitions());
            var years = new ArrayList<>(builtIn.years());
            years.addAll(store.listNewest());
            layers = new CalendarLayers(definitions, years);
        }
        return layers;
    }

    /** What the calendar and those below it say of each day. */
    WorkCalendar get(String code) {
        return resolved.computeIfAbsent(code, one -> layers().resolve(one));
    }

    /** Has the calendars read anew after a change. */
    void forget() {
        layers = null;
        resolved.clear();
    }
}
