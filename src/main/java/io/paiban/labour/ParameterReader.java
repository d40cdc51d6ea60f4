package io.paiban.labour;

import com.fasterxml.jackson.databind.JsonNode;
import io.paiban.labour.model.BreakRule;
import io.paiban.labour.model.Cycle;
import io.paiban.labour.model.LeaveBand;
import io.paiban.labour.model.MealRule;
import io.paiban.labour.model.OvertimeRounding;
import io.paiban.labour.model.ParameterKind;
import io.paiban.labour.model.ProtectedStatus;
import io.paiban.labour.model.ReferencePeriod;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TimeWindow;
import io.paiban.platform.problem.Faults;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of parameters from a document and says what is wrong with them, with unit and range. */
final class ParameterReader {

    private static final int LONGEST_SHOWN = 100;

    private final Faults faults;

    ParameterReader(Faults faults) {
        this.faults = faults;
    }

    /** The value in the type that the parameter's kind names; null, and a fault where it is not null in the document, if it cannot be read. */
    @Nullable
    Object read(RuleParameter parameter, JsonNode node) {
        return node.isNull() ? null : read(parameter.kind(), parameter.id(), node);
    }

    private @Nullable Object read(ParameterKind kind, String field, JsonNode node) {
        return switch (kind.form()) {
            case WHOLE -> whole(kind, field, node);
            case DECIMAL -> decimal(field, node);
            case SWITCH ->
                node.isBoolean() ? (Object) node.booleanValue() : wrong(field, node, "must be true or false");
            case CHOICE ->
                node.isTextual() && kind.choices().contains(node.textValue())
                        ? node.textValue()
                        : wrong(field, node, "must be one of " + String.join(", ", kind.choices()));
            case TEXT ->
                node.isTextual() && RuleSetDocument.isPlain(node.textValue())
                        ? node.textValue()
                        : wrong(field, node, node.isTextual() ? RuleSetDocument.PLAIN : "must be a text");
            case SEVERITY -> parsed(field, node, Severity::valueOf, "one of HARD, SOFT, INFO");
            case WEEKDAY -> parsed(field, node, DayOfWeek::valueOf, "a weekday such as MONDAY");
            case TIME -> parsed(field, node, LocalTime::parse, "a time such as 22:00");
            case WINDOW -> window(field, node);
            case CODES -> list(field, node, this::code);
            case TERM -> parsed(field, node, ReferencePeriod::parse, "a period such as 4_MONTHS or 17_WEEKS");
            case TERMS ->
                map(field, node, (at, one) -> parsed(at, one, ReferencePeriod::parse, "a period such as 17_WEEKS"));
            case FACTORS -> map(field, node, (at, one) -> one.isNull() ? null : decimal(at, one));
            case NORMS -> norms(kind, field, node);
            case BREAK_RULES -> list(field, node, this::breakRule);
            case MEAL_RULES -> list(field, node, this::mealRule);
            case PROTECTIONS -> list(field, node, this::protectedStatus);
            case LEAVE_BANDS -> list(field, node, this::leaveBand);
            case ROUNDING -> rounding(field, node);
        };
    }

    private <T> @Nullable T wrong(String field, JsonNode node, String reason) {
        var value = node.isTextual() ? node.textValue() : node.toString();
        faults.add(field, value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value, reason);
        return null;
    }

    private @Nullable Long whole(ParameterKind kind, String field, JsonNode node) {
        var unit = kind.unit().isEmpty()
                ? ""
                : " of " + (kind.unit().equals("min") ? "minutes" : kind.unit().equals("d") ? "days" : kind.unit());
        boolean isWhole = node.isIntegralNumber() && node.canConvertToLong();
        if (!isWhole || node.longValue() < kind.least() || node.longValue() > kind.most()) {
            return wrong(
                    field, node, "must be a whole number%s from %d to %d".formatted(unit, kind.least(), kind.most()));
        }
        return node.longValue();
    }

    private @Nullable Double decimal(String field, JsonNode node) {
        if (!node.isNumber() || node.doubleValue() < 0 || node.doubleValue() > 1_000) {
            return wrong(field, node, "must be a number from 0 to 1000");
        }
        return node.doubleValue();
    }

    private <T> @Nullable T parsed(String field, JsonNode node, Function<String, T> parser, String expected) {
        if (!node.isTextual()) {
            return wrong(field, node, "must be " + expected);
        }
        return faults.parse(field, node.textValue(), parser, expected);
    }

    private @Nullable TimeWindow window(String field, JsonNode node) {
        if (!node.isArray() || node.size() != 2) {
            return wrong(field, node, "must be two times such as [\"22:00\", \"06:00\"]");
        }
        var start = parsed(field + "[0]", node.get(0), LocalTime::parse, "a time such as 22:00");
        var end = parsed(field + "[1]", node.get(1), LocalTime::parse, "a time such as 06:00");
        if (start == null || end == null) {
            return null;
        }
        if (start.equals(end)) {
            return wrong(field, node, "begins and ends at the same time; the window would be empty");
        }
        return new TimeWindow(start, end);
    }

    private @Nullable String code(String field, JsonNode node) {
        return node.isTextual() && node.textValue().matches("[A-Za-z][A-Za-z0-9_]{0,39}")
                ? node.textValue()
                : wrong(field, node, "must be a code of letters, digits and underscores");
    }

    private <T> List<T> list(String field, JsonNode node, BiFunction<String, JsonNode, @Nullable T> reader) {
        var values = new ArrayList<T>();
        if (!node.isArray()) {
            wrong(field, node, "must be a list");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            var value = reader.apply("%s[%d]".formatted(field, i), node.get(i));
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private <T> Map<String, T> map(String field, JsonNode node, BiFunction<String, JsonNode, @Nullable T> reader) {
        var values = new LinkedHashMap<String, T>();
        if (!node.isObject()) {
            wrong(field, node, "must be an object with names and values");
        }
        node.fields().forEachRemaining(entry -> {
            var value = reader.apply(field + "." + entry.getKey(), entry.getValue());
            if (value != null) {
                values.put(entry.getKey(), value);
            }
        });
        return Map.copyOf(values);
    }

    private Map<String, Long> norms(ParameterKind kind, String field, JsonNode node) {
        var cycles = Arrays.stream(Cycle.values()).map(Cycle::name).collect(Collectors.toSet());
        return map(field, node, (at, one) -> {
            var cycle = at.substring(at.lastIndexOf('.') + 1);
            return cycles.contains(cycle)
                    ? whole(kind, at, one)
                    : wrong(at, one, "is no cycle; known are WEEK, MONTH, QUARTER and YEAR");
        });
    }

    /** Reads the members of an object and refuses those that are not known. */
    private final class Members {

        private final String field;
        private final JsonNode node;

        Members(String field, JsonNode node, String... known) {
            this.field = field;
            this.node = node;
            if (!node.isObject()) {
                wrong(field, node, "must be an object with " + String.join(", ", known));
            }
            var names = Set.of(known);
            node.fieldNames().forEachRemaining(name -> {
                if (!names.contains(name)) {
                    faults.add(field + "." + name, null, "is not known here; known are " + String.join(", ", known));
                }
            });
        }

        @Nullable
        Long minutes(String name) {
            var value = node.get(name);
            return value == null || value.isNull()
                    ? null
                    : whole(RuleParameter.DAILY_NORMAL_MIN.kind(), field + "." + name, value);
        }

        long required(String name) {
            if (!node.hasNonNull(name)) {
                faults.add(field + "." + name, null, "is missing");
                return 0;
            }
            var value = minutes(name);
            return value == null ? 0 : value;
        }

        boolean isOn(String name) {
            var value = node.get(name);
            if (value != null && !value.isBoolean()) {
                wrong(field + "." + name, value, "must be true or false");
            }
            return value != null && value.asBoolean();
        }

        @Nullable
        String text(String name) {
            return node.hasNonNull(name) ? node.get(name).asText() : null;
        }
    }

    private BreakRule breakRule(String field, JsonNode node) {
        var members = new Members(field, node, "work_longer_than_min", "break_min", "note");
        return new BreakRule(members.required("work_longer_than_min"), members.minutes("break_min"));
    }

    private MealRule mealRule(String field, JsonNode node) {
        var members = new Members(
                field, node, "work_longer_than_min", "meal_min", "start_by_min", "waivable_if_shift_at_most_min");
        return new MealRule(
                members.required("work_longer_than_min"),
                members.required("meal_min"),
                members.required("start_by_min"),
                members.minutes("waivable_if_shift_at_most_min"));
    }

    private ProtectedStatus protectedStatus(String field, JsonNode node) {
        var members = new Members(
                field,
                node,
                "status",
                "no_night",
                "no_overtime",
                "paid_nursing_min_per_day",
                "extra_per_additional_infant",
                "severity",
                "note");
        var status = faults.present(field + ".status", members.text("status"));
        var severity = faults.parse(
                field + ".severity", members.text("severity"), Severity::valueOf, "one of HARD, SOFT, INFO");
        var paid = members.minutes("paid_nursing_min_per_day");
        var extra = members.minutes("extra_per_additional_infant");
        return new ProtectedStatus(
                status == null ? "" : status,
                members.isOn("no_night"),
                members.isOn("no_overtime"),
                paid == null ? 0 : paid,
                extra == null ? 0 : extra,
                severity == null ? Severity.HARD : severity,
                members.text("note"));
    }

    private LeaveBand leaveBand(String field, JsonNode node) {
        var members = new Members(field, node, "service_years_lt", "days");
        return new LeaveBand(members.minutes("service_years_lt"), members.required("days"));
    }

    private OvertimeRounding rounding(String field, JsonNode node) {
        var members = new Members(field, node, "unit", "mode");
        var mode = faults.parse(
                field + ".mode", members.text("mode"), OvertimeRounding.Mode::valueOf, "NONE, DOWN, UP or NEAREST");
        long unit = members.required("unit");
        faults.require(unit >= 1, field + ".unit", unit, "must be at least one minute");
        return new OvertimeRounding(unit, mode == null ? OvertimeRounding.Mode.NONE : mode);
    }
}
