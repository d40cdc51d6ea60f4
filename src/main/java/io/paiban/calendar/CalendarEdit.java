package io.paiban.calendar;

import io.paiban.calendar.model.CalendarDefinition;
import io.paiban.calendar.model.CalendarLayer;
import io.paiban.calendar.model.CalendarLayers;
import io.paiban.platform.problem.Faults;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as somebody defines it.
 *
 * @param code may be left out; must equal the address otherwise
 * @param name what people call it; required
 * @param layer whose days it holds; required
 * @param parent code of the calendar of a wider layer that it lies on; null = none
 */
public record CalendarEdit(
        @Nullable String code, @Nullable String name, @Nullable CalendarLayer layer, @Nullable String parent) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    static void checkCode(String address, Faults faults) {
        faults.require(
                CODE.matcher(address).matches(),
                "code",
                address,
                "must be 1 to 40 letters, digits, dots, dashes or underscores");
    }

    /** The calendar that is meant, or everything that is wrong with it. */
    CalendarDefinition toDefinition(String address, CalendarLayers known) {
        var faults = new Faults();
        checkCode(address, faults);
        faults.require(code == null || code.equals(address), "code", code, "must equal the address (" + address + ")");
        var called = faults.present("name", name);
        var whose = faults.present("layer", layer);
        if (whose != null) {
            checkChildren(address, whose, known, faults);
        }
        if (parent != null) {
            checkParent(address, whose, known, faults);
        }
        faults.throwIfAny();
        return new CalendarDefinition(address, called, whose, parent);
    }

    private static void checkChildren(String address, CalendarLayer whose, CalendarLayers known, Faults faults) {
        known.children(address).stream()
                .filter(child -> !whose.isWiderThan(child.layer()))
                .forEach(child -> faults.add(
                        "layer",
                        whose,
                        "must be wider than that of the calendar (%s) that lies on it, %s"
                                .formatted(child.code(), child.layer())));
    }

    private void checkParent(String address, @Nullable CalendarLayer whose, CalendarLayers known, Faults faults) {
        var below = known.find(parent).orElse(null);
        var cycle = known.with(new CalendarDefinition(address, "", CalendarLayer.NATION, parent))
                .cycle(address);
        if (!cycle.isEmpty()) {
            faults.add("parent", parent, "makes a cycle: " + String.join(" → ", cycle));
        } else if (below == null) {
            faults.add("parent", parent, "is not a calendar");
        } else if (whose != null) {
            faults.require(
                    below.layer().isWiderThan(whose),
                    "parent",
                    parent,
                    "is of the layer %s, which is not wider than %s".formatted(below.layer(), whose));
        }
    }
}
