package io.paiban.labour.model;

import java.util.List;

/**
 * What the values of a parameter look like.
 *
 * @param form what kind of value it is
 * @param unit the unit, such as {@code min}; empty where it has none
 * @param least smallest value, inclusive; for numbers only
 * @param most largest value, inclusive; for numbers only
 * @param choices the words it can be; empty where it is not a choice
 */
public record ParameterKind(Form form, String unit, long least, long most, List<String> choices) {

    /** Kinds of value, with the Java type that {@link LabourLaw} holds. */
    public enum Form {
        /** {@link Long}. */
        WHOLE,
        /** {@link Double}. */
        DECIMAL,
        /** {@link Boolean}. */
        SWITCH,
        /** {@link String}, one of the choices. */
        CHOICE,
        /** {@link String}. */
        TEXT,
        /** {@link Severity}. */
        SEVERITY,
        /** {@link java.time.DayOfWeek}. */
        WEEKDAY,
        /** {@link java.time.LocalTime}. */
        TIME,
        /** Two times as {@link TimeWindow}. */
        WINDOW,
        /** {@code List<String>}. */
        CODES,
        /** {@link ReferencePeriod}. */
        TERM,
        /** {@code Map<String, ReferencePeriod>}. */
        TERMS,
        /** {@code Map<String, Double>}; a value may be null in a document, and is left out then. */
        FACTORS,
        /** {@code Map<String, Long>} by cycle, in minutes. */
        NORMS,
        /** {@code List<BreakRule>}. */
        BREAK_RULES,
        /** {@code List<MealRule>}. */
        MEAL_RULES,
        /** {@code List<ProtectedStatus>}. */
        PROTECTIONS,
        /** {@code List<LeaveBand>}. */
        LEAVE_BANDS,
        /** {@link OvertimeRounding}. */
        ROUNDING
    }

    static final ParameterKind MINUTES = whole("min", 0, 527_040);
    static final ParameterKind DAYS = whole("d", 0, 3_660);
    static final ParameterKind COUNT = whole("", 0, 366);
    static final ParameterKind MONTHS = whole("months", 0, 1_200);
    static final ParameterKind NUMBER = new ParameterKind(Form.DECIMAL, "", 0, 1_000, List.of());
    static final ParameterKind SWITCH = of(Form.SWITCH);
    static final ParameterKind TEXT = of(Form.TEXT);
    static final ParameterKind SEVERITY = new ParameterKind(Form.SEVERITY, "", 0, 0, List.of("HARD", "SOFT", "INFO"));
    static final ParameterKind WEEKDAY = of(Form.WEEKDAY);
    static final ParameterKind TIME = of(Form.TIME);
    static final ParameterKind WINDOW = of(Form.WINDOW);
    static final ParameterKind CODES = of(Form.CODES);
    static final ParameterKind TERM = of(Form.TERM);
    static final ParameterKind TERMS = of(Form.TERMS);
    static final ParameterKind FACTORS = of(Form.FACTORS);
    static final ParameterKind NORMS = new ParameterKind(Form.NORMS, "min", 0, 527_040, List.of());
    static final ParameterKind BREAK_RULES = of(Form.BREAK_RULES);
    static final ParameterKind MEAL_RULES = of(Form.MEAL_RULES);
    static final ParameterKind PROTECTIONS = of(Form.PROTECTIONS);
    static final ParameterKind LEAVE_BANDS = of(Form.LEAVE_BANDS);
    static final ParameterKind ROUNDING = of(Form.ROUNDING);

    public ParameterKind {
        choices = List.copyOf(choices);
    }

    static ParameterKind choice(String... choices) {
        return new ParameterKind(Form.CHOICE, "", 0, 0, List.of(choices));
    }

    private static ParameterKind whole(String unit, long least, long most) {
        return new ParameterKind(Form.WHOLE, unit, least, most, List.of());
    }

    private static ParameterKind of(Form form) {
        return new ParameterKind(form, "", 0, 0, List.of());
    }
}
