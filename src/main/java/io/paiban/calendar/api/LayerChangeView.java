package io.paiban.calendar.api;

import io.paiban.calendar.DefinitionChange;
import io.paiban.calendar.model.CalendarLayer;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.DayInUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it was defined, and what that reopens; see {@link LayerView}.
 *
 * @param reopens what has to be looked at again
 */
public record LayerChangeView(
        String code,
        String name,
        CalendarLayer layer,
        @Nullable String parent,
        List<LayerView.YearView> years,
        List<DayInUse> reopens) {

    static LayerChangeView of(DefinitionChange change, List<CalendarYear> years) {
        var calendar = change.calendar().value();
        return new LayerChangeView(
                calendar.code(),
                calendar.name(),
                calendar.layer(),
                calendar.parent(),
                LayerView.yearsOf(years),
                change.reopens());
    }
}
