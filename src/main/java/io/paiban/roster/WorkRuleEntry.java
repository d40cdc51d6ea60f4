package io.paiban.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.DayKind;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Unit;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRuleField;
import io.paiban.roster.model.WorkRuleKind;
import io.paiban.roster.model.WorkRuleSentence;
import io.paiban.workforce.model.Role;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A work rule as somebody writes it down: flat, with the fields of its kind beside those of every rule. What the fields of the kinds mean is
 * told by {@link WorkRuleField}.
 *
 * @param code may be left out where the address tells it
 * @param kind required
 * @param level required, unless the kind is always soft
 * @param weight the kind's usual one unless said otherwise; 1 to 1,000,000
 * @param roles people in one of these roles; all unless said otherwise
 * @param teams people of one of these teams; all unless said otherwise
 * @param employees people with one of these staff numbers; all unless said otherwise
 * @param from first day, inclusive; always unless said otherwise
 * @param to last day, inclusive; for ever unless said otherwise
 * @param message the rule in a sentence; told, and ignored when sent
 * @param messageZh the same in Chinese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkRuleEntry(
        @Nullable String code,
        @Nullable WorkRuleKind kind,
        WorkRule.@Nullable Level level,
        @Nullable Long weight,
        @Nullable Set<Role> roles,
        @Nullable Set<String> teams,
        @Nullable Set<String> employees,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Measure measure,
        @Nullable RunOf of,
        @Nullable Set<String> types,
        @Nullable Unit span,
        @Nullable Integer days,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer daysOff,
        @Nullable Integer within,
        @Nullable List<MarkEntry> pattern,
        @Nullable List<MarkEntry> first,
        @Nullable List<MarkEntry> then,
        @Nullable Set<String> after,
        @Nullable Set<String> before,
        @Nullable Integer run,
        @Nullable Integer most,
        @Nullable Boolean backwardOnly,
        @Nullable Set<String> companions,
        @Nullable Set<String> handOver,
        @Nullable Set<String> takeOver,
        @Nullable Integer minutes,
        @Nullable String message,
        @Nullable String messageZh) {

    /** A day of a pattern; a shift where types are given and no kind. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MarkEntry(@Nullable DayKind kind, @Nullable Set<String> types) {

        private static MarkEntry of(DayMark mark) {
            return new MarkEntry(mark.kind(), mark.types().isEmpty() ? null : mark.types());
        }
    }

    /** The rule as it is written down. */
    public static WorkRuleEntry of(WorkRule rule) {
        var scope = rule.scope();
        var fields = fields(rule.condition());
        return new WorkRuleEntry(
                rule.code(),
                WorkRuleKind.of(rule.condition()),
                rule.level(),
                rule.weight(),
                unlessEmpty(scope.roles()),
                unlessEmpty(scope.teams()),
                unlessEmpty(scope.employees()),
                scope.from(),
                scope.to(),
                (Measure) fields.get(WorkRuleField.MEASURE),
                (RunOf) fields.get(WorkRuleField.OF),
                codes(fields, WorkRuleField.TYPES),
                (Unit) fields.get(WorkRuleField.SPAN),
                (Integer) fields.get(WorkRuleField.DAYS),
                (Integer) fields.get(WorkRuleField.MIN),
                (Integer) fields.get(WorkRuleField.MAX),
                (Integer) fields.get(WorkRuleField.DAYS_OFF),
                (Integer) fields.get(WorkRuleField.WITHIN),
                marks(fields, WorkRuleField.PATTERN),
                marks(fields, WorkRuleField.FIRST),
                marks(fields, WorkRuleField.THEN),
                codes(fields, WorkRuleField.AFTER),
                codes(fields, WorkRuleField.BEFORE),
                (Integer) fields.get(WorkRuleField.RUN),
                (Integer) fields.get(WorkRuleField.MOST),
                (Boolean) fields.get(WorkRuleField.BACKWARD_ONLY),
                codes(fields, WorkRuleField.COMPANIONS),
                codes(fields, WorkRuleField.HAND_OVER),
                codes(fields, WorkRuleField.TAKE_OVER),
                (Integer) fields.get(WorkRuleField.MINUTES),
                WorkRuleSentence.english(rule.condition()),
                WorkRuleSentence.chinese(rule.condition()));
    }

    private static Map<WorkRuleField, Object> fields(WorkCondition condition) {
        var fields = new EnumMap<WorkRuleField, Object>(WorkRuleField.class);
        if (condition instanceof WorkCondition.Amount amount) {
            put(fields, WorkRuleField.MEASURE, amount.measure());
            put(fields, WorkRuleField.TYPES, amount.types());
            put(fields, WorkRuleField.SPAN, amount.span().unit());
            put(
                    fields,
                    WorkRuleField.DAYS,
                    amount.span().days() == 0 ? null : amount.span().days());
            put(fields, WorkRuleField.MIN, amount.min());
            put(fields, WorkRuleField.MAX, amount.max());
        } else if (condition instanceof WorkCondition.Run run) {
            put(fields, WorkRuleField.OF, run.of());
            put(fields, WorkRuleField.TYPES, run.types());
            put(fields, WorkRuleField.MIN, run.min());
            put(fields, WorkRuleField.MAX, run.max());
        } else if (condition instanceof WorkCondition.DaysOffTogether off) {
            put(fields, WorkRuleField.DAYS_OFF, off.daysOff());
            put(fields, WorkRuleField.WITHIN, off.within());
        } else if (condition instanceof WorkCondition.Forbidden forbidden) {
            put(fields, WorkRuleField.PATTERN, forbidden.days());
        } else if (condition instanceof WorkCondition.Following following) {
            put(fields, WorkRuleField.FIRST, following.first());
            put(fields, WorkRuleField.THEN, following.then());
        } else if (condition instanceof WorkCondition.RestBetween rest) {
            put(fields, WorkRuleField.MIN, rest.min());
            put(fields, WorkRuleField.MAX, rest.max());
            put(fields, WorkRuleField.AFTER, rest.after());
            put(fields, WorkRuleField.BEFORE, rest.before());
            put(fields, WorkRuleField.RUN, rest.run());
        } else if (condition instanceof WorkCondition.StartShift start) {
            put(fields, WorkRuleField.MOST, start.most());
            put(fields, WorkRuleField.BACKWARD_ONLY, start.backwardOnly());
        } else if (condition instanceof WorkCondition.Balance balance) {
            put(fields, WorkRuleField.MEASURE, balance.measure());
            put(fields, WorkRuleField.TYPES, balance.types());
        } else {
            ofCrew(condition, fields);
        }
        return fields;
    }

    private static void ofCrew(WorkCondition condition, Map<WorkRuleField, Object> fields) {
        if (condition instanceof WorkCondition.HeadCount count) {
            put(fields, WorkRuleField.TYPES, count.types());
            put(fields, WorkRuleField.SPAN, count.span().unit());
            put(fields, WorkRuleField.MIN, count.min());
            put(fields, WorkRuleField.MAX, count.max());
        } else if (condition instanceof WorkCondition.DistinctStarts starts) {
            put(fields, WorkRuleField.MAX, starts.max());
        } else if (condition instanceof WorkCondition.EitherOr either) {
            put(fields, WorkRuleField.TYPES, either.types());
        } else if (condition instanceof WorkCondition.Seats seats) {
            put(fields, WorkRuleField.MAX, seats.max());
        } else if (condition instanceof WorkCondition.LeadersPresent leaders) {
            put(fields, WorkRuleField.MIN, leaders.min());
        } else if (condition instanceof WorkCondition.Accompanied accompanied) {
            put(fields, WorkRuleField.COMPANIONS, accompanied.companions());
        } else if (condition instanceof WorkCondition.Handover handover) {
            put(fields, WorkRuleField.HAND_OVER, handover.from());
            put(fields, WorkRuleField.TAKE_OVER, handover.to());
            put(fields, WorkRuleField.MINUTES, handover.minutes());
        }
    }

    private static <T> @Nullable Set<T> unlessEmpty(Set<T> values) {
        return values.isEmpty() ? null : values;
    }

    private static @Nullable Set<String> codes(Map<WorkRuleField, Object> fields, WorkRuleField field) {
        return fields.get(field) instanceof Set<?> codes && !codes.isEmpty()
                ? codes.stream().map(String.class::cast).collect(Collectors.toCollection(TreeSet::new))
                : null;
    }

    private static @Nullable List<MarkEntry> marks(Map<WorkRuleField, Object> fields, WorkRuleField field) {
        return fields.get(field) instanceof List<?> days
                ? days.stream().map(DayMark.class::cast).map(MarkEntry::of).toList()
                : null;
    }

    /** The fields of conditions that are given. */
    Map<WorkRuleField, Object> given() {
        var given = new EnumMap<WorkRuleField, Object>(WorkRuleField.class);
        put(given, WorkRuleField.MEASURE, measure);
        put(given, WorkRuleField.OF, of);
        put(given, WorkRuleField.TYPES, types);
        put(given, WorkRuleField.SPAN, span);
        put(given, WorkRuleField.DAYS, days);
        put(given, WorkRuleField.MIN, min);
        put(given, WorkRuleField.MAX, max);
        put(given, WorkRuleField.DAYS_OFF, daysOff);
        put(given, WorkRuleField.WITHIN, within);
        put(given, WorkRuleField.PATTERN, pattern);
        put(given, WorkRuleField.FIRST, first);
        put(given, WorkRuleField.THEN, then);
        put(given, WorkRuleField.AFTER, after);
        put(given, WorkRuleField.BEFORE, before);
        put(given, WorkRuleField.RUN, run);
        put(given, WorkRuleField.MOST, most);
        put(given, WorkRuleField.BACKWARD_ONLY, backwardOnly);
        put(given, WorkRuleField.COMPANIONS, companions);
        put(given, WorkRuleField.HAND_OVER, handOver);
        put(given, WorkRuleField.TAKE_OVER, takeOver);
        put(given, WorkRuleField.MINUTES, minutes);
        return given;
    }

    private static void put(Map<WorkRuleField, Object> given, WorkRuleField field, @Nullable Object value) {
        if (value != null) {
            given.put(field, value);
        }
    }
}
