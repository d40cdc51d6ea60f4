package io.paiban.labour.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the law and a person's protections ask of their shifts. The name is the rule's id for ever: add rules, never rename. */
public enum LegalRule {
    /** At most one shift on a work day. */
    ONE_SHIFT_A_DAY("shifts"),
    /** Enough rest between the end of a shift and the start of the next. */
    DAILY_REST("minutes"),
    /** Enough uninterrupted rest in every week. */
    WEEKLY_REST("minutes"),
    /** Not too much work in a week. */
    WEEKLY_HOURS("minutes"),
    /** Not too many work days in a row. */
    CONSECUTIVE_DAYS("days"),
    /** Not too many night shifts on days in a row. */
    CONSECUTIVE_NIGHTS("nights"),
    /** No shift too long from start to end. */
    MAX_SHIFT("minutes"),
    /** No night work for whoever is protected from it. */
    NO_NIGHT("minutes"),
    /** No more than the contract's hours in a week for whoever is protected from overtime. */
    NO_OVERTIME("minutes");

    private final String unit;

    LegalRule(String unit) {
        this.unit = unit;
    }

    /** The rule's id in kebab-case, such as {@code daily-rest}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What measured and allowed values count: minutes, shifts, days or nights. */
    public String unit() {
        return unit;
    }

    /**
     * Where a law says this, from those of its sources that begin with the rule's id, as in {@code "daily-rest, max-shift:
     * Directive 2003/88/EC, art. 3"}.
     *
     * @return the sources without the ids, joined by semicolons; all sources of the law where none names the rule
     */
    public String sourceIn(LabourLaw law) {
        List<String> own = law.sources().stream()
                .filter(this::isNamedBy)
                .map(source -> source.substring(source.indexOf(':') + 1).strip())
                .toList();
        return (own.isEmpty() ? law.sources() : own).stream().collect(Collectors.joining("; "));
    }

    private boolean isNamedBy(String source) {
        int colon = source.indexOf(':');
        return colon > 0
                && Arrays.stream(source.substring(0, colon).split(","))
                        .map(String::strip)
                        .anyMatch(id()::equals);
    }
}
