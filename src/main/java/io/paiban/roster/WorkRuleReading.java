package io.paiban.roster;

import io.paiban.platform.problem.Faults;
import io.paiban.roster.WorkRuleEntry.MarkEntry;
import io.paiban.roster.model.BalanceLedger;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.DayKind;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.Unit;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRuleField;
import io.paiban.roster.model.WorkRuleKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one entry as a work rule, and records everything that is wrong with it. */
final class WorkRuleReading {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}";

    private static final long MOST_WEIGHT = 1_000_000;
    private static final int MOST_COUNTED = 1_000_000;
    private static final int MOST_SPAN_DAYS = 366;
    private static final int MOST_PATTERN_DAYS = 14;
    private static final int MOST_MINUTES_BETWEEN = MOST_PATTERN_DAYS * 1440;
    private static final int HALF_A_DAY = 720;
    private static final int DAYS_A_WEEK = 7;

    /** What there is one of on a day at most. */
    private static final Set<Measure> COUNTED_BY_DAY = EnumSet.of(
            Measure.SHIFTS,
            Measure.NIGHT_SHIFTS,
            Measure.HOLIDAY_SHIFTS,
            Measure.WEEKEND_SHIFTS,
            Measure.DAYS_OFF,
            Measure.TYPES);

    private final WorkRuleEntry entry;
    private final String at;
    private final Known known;
    private final Faults faults;

    /**
     * What the hotline knows.
     *
     * @param types codes of its shift types
     * @param employees staff numbers
     * @param teams names of teams that somebody is, was or will be in
     */
    record Known(Set<String> types, Set<String> employees, Set<String> teams) {}

    /**
     * @param at what faults' fields begin with: empty, or the rule's place in a list
     */
    WorkRuleReading(WorkRuleEntry entry, String at, Known known, Faults faults) {
        this.entry = entry;
        this.at = at;
        this.known = known;
        this.faults = faults;
    }

    /**
     * The rule that is meant; null and recorded faults where there is none.
     *
     * @param code the code where the address tells it; null where the entry must
     */
    @Nullable
    WorkRule rule(@Nullable String code) {
        int before = faults.size();
        var name = code == null ? faults.present(at + "code", entry.code()) : code;
        require(
                name == null || name.matches(CODE),
                "code",
                name,
                "must be 1 to 40 letters, digits, dots, dashes or underscores");
        require(
                code == null || entry.code() == null || entry.code().equals(code),
                "code",
                entry.code(),
                "must equal the address");
        var kind = faults.present(at + "kind", entry.kind());
        var level = level(kind);
        require(
                entry.weight() == null || entry.weight() >= 1 && entry.weight() <= MOST_WEIGHT,
                "weight",
                entry.weight(),
                "must be from 1 to %d".formatted(MOST_WEIGHT));
        var scope = scope();
        var condition = kind == null ? null : condition(kind);
        return faults.size() > before
                ? null
                : new WorkRule(
                        name,
                        level,
                        entry.weight() == null ? kind.usualWeight(level, entry.measure()) : entry.weight(),
                        scope,
                        condition);
    }

    private WorkRule.@Nullable Level level(@Nullable WorkRuleKind kind) {
        if (kind != null && kind.isAlwaysSoft()) {
            require(
                    entry.level() != WorkRule.Level.HARD,
                    "level",
                    entry.level(),
                    "must be SOFT: a balance is never broken, only better or worse");
            return WorkRule.Level.SOFT;
        }
        return faults.present(at + "level", entry.level());
    }

    private WorkRule.Scope scope() {
        require(
                entry.from() == null || entry.to() == null || !entry.to().isBefore(entry.from()),
                "to",
                entry.to(),
                "is before from");
        requireKnown("teams", entry.teams(), known.teams(), "is the team of nobody");
        requireKnown("employees", entry.employees(), known.employees(), "is nobody's staff number");
        return new WorkRule.Scope(
                orEmpty(entry.roles()), orEmpty(entry.teams()), orEmpty(entry.employees()), entry.from(), entry.to());
    }

    private @Nullable WorkCondition condition(WorkRuleKind kind) {
        int before = faults.size();
        var given = entry.given();
        given.forEach((field, value) -> require(
                kind.has(field),
                field.fieldName(),
                value,
                "is no field of the kind %s; see /api/v1/work-rules/kinds".formatted(kind)));
        kind.required().forEach(field -> require(given.containsKey(field), field.fieldName(), null, "is missing"));
        if (faults.size() > before) {
            return null;
        }
        requireTypes("types", entry.types());
        var condition = build(kind);
        return faults.size() > before ? null : condition;
    }

    private @Nullable WorkCondition build(WorkRuleKind kind) {
        return switch (kind) {
            case AMOUNT -> {
                bounds(0, MOST_COUNTED);
                var span = span();
                requirePossible(span);
                yield span == null
                        ? null
                        : new WorkCondition.Amount(
                                entry.measure(), orEmpty(entry.types()), span, entry.min(), entry.max());
            }
            case RUN -> {
                bounds(0, MOST_SPAN_DAYS);
                yield new WorkCondition.Run(entry.of(), orEmpty(entry.types()), entry.min(), entry.max());
            }
            case DAYS_OFF_TOGETHER -> daysOffTogether();
            case FORBIDDEN ->
                new WorkCondition.Forbidden(marks(WorkRuleField.PATTERN, entry.pattern(), 2, MOST_PATTERN_DAYS));
            case FOLLOWING -> following();
            case REST_BETWEEN -> restBetween();
            case START_SHIFT -> {
                within("most", entry.most(), 0, HALF_A_DAY);
                yield new WorkCondition.StartShift(entry.most(), Boolean.TRUE.equals(entry.backwardOnly()));
            }
            case BALANCE -> {
                require(
                        BalanceLedger.MEASURES.contains(entry.measure()),
                        "measure",
                        entry.measure(),
                        "is no burden that adds up; take one of %s".formatted(BalanceLedger.MEASURES));
                yield new WorkCondition.Balance(entry.measure(), orEmpty(entry.types()));
            }
            case HEAD_COUNT -> headCount();
            case DISTINCT_STARTS -> {
                within("max", entry.max(), 1, MOST_COUNTED);
                yield new WorkCondition.DistinctStarts(entry.max());
            }
            case EITHER_OR -> {
                require(entry.types().size() >= 2, "types", entry.types(), "must be two or more");
                yield new WorkCondition.EitherOr(entry.types());
            }
            case SEATS -> {
                within("max", entry.max(), 1, MOST_COUNTED);
                yield new WorkCondition.Seats(entry.max());
            }
            case LEADER_WITH_TEAM -> new WorkCondition.LeaderWithTeam();
            case LEADERS_PRESENT -> {
                within("min", entry.min(), 1, MOST_COUNTED);
                yield new WorkCondition.LeadersPresent(entry.min());
            }
            case TOGETHER -> {
                requireNamed();
                yield new WorkCondition.Together();
            }
            case APART -> {
                requireNamed();
                yield new WorkCondition.Apart();
            }
            case ACCOMPANIED -> accompanied();
            case HANDOVER -> handover();
        };
    }

    private @Nullable Span span() {
        boolean isRolling = entry.span() == Unit.ROLLING_DAYS;
        if (isRolling) {
            faults.present(at + "days", entry.days());
            within("days", entry.days(), 1, MOST_SPAN_DAYS);
        } else {
            require(entry.days() == null, "days", entry.days(), "belongs to the span ROLLING_DAYS only");
        }
        return isRolling && entry.days() == null ? null : new Span(entry.span(), isRolling ? entry.days() : 0);
    }

    private void requirePossible(@Nullable Span span) {
        if (span != null && entry.min() != null && COUNTED_BY_DAY.contains(entry.measure())) {
            int days = span.unit() == Unit.DAY ? 1 : span.unit() == Unit.WEEK ? DAYS_A_WEEK : span.days();
            require(days == 0 || entry.min() <= days, "min", entry.min(), "is more than the %d days".formatted(days));
        }
    }

    private void bounds(int least, int most) {
        require(
                entry.min() != null || entry.max() != null,
                "max",
                null,
                "is missing, and so is min: without either nothing is asked");
        within("min", entry.min(), least, most);
        within("max", entry.max(), least, most);
        require(
                entry.min() == null || entry.max() == null || entry.min() <= entry.max(),
                "min",
                entry.min(),
                "is more than max");
    }

    private WorkCondition daysOffTogether() {
        within("daysOff", entry.daysOff(), 1, MOST_SPAN_DAYS);
        within("within", entry.within(), 1, MOST_SPAN_DAYS);
        require(entry.daysOff() <= entry.within(), "within", entry.within(), "is less than daysOff");
        return new WorkCondition.DaysOffTogether(entry.daysOff(), entry.within());
    }

    private WorkCondition following() {
        var first = marks(WorkRuleField.FIRST, entry.first(), 1, MOST_PATTERN_DAYS - 1);
        var then = marks(WorkRuleField.THEN, entry.then(), 1, MOST_PATTERN_DAYS - 1);
        require(
                first.size() + then.size() <= MOST_PATTERN_DAYS,
                "then",
                then.size(),
                "with first must be %d days at most".formatted(MOST_PATTERN_DAYS));
        return new WorkCondition.Following(first, then);
    }

    private List<DayMark> marks(WorkRuleField field, List<MarkEntry> entries, int least, int most) {
        var name = field.fieldName();
        require(
                entries.size() >= least && entries.size() <= most,
                name,
                entries.size(),
                "must be from %d to %d days".formatted(least, most));
        var marks = new ArrayList<DayMark>();
        for (int i = 0; i < entries.size(); i++) {
            var mark = entries.get(i);
            var kind = mark.kind() == null && mark.types() != null ? DayKind.SHIFT : mark.kind();
            var place = "%s[%d].".formatted(name, i);
            faults.present(at + place + "kind", kind);
            require(
                    mark.types() == null || mark.types().isEmpty() || kind == DayKind.SHIFT,
                    place + "types",
                    mark.types(),
                    "belong to the kind SHIFT only");
            requireTypes(place + "types", mark.types());
            if (kind != null) {
                marks.add(new DayMark(kind, orEmpty(mark.types())));
            }
        }
        require(
                field == WorkRuleField.FIRST || marks.stream().anyMatch(mark -> mark.kind() != DayKind.ANY),
                name,
                null,
                "holds nothing but ANY, so nothing is asked");
        return marks;
    }

    private WorkCondition restBetween() {
        bounds(0, MOST_MINUTES_BETWEEN);
        within("run", entry.run(), 1, MOST_PATTERN_DAYS);
        requireTypes("after", entry.after());
        requireTypes("before", entry.before());
        return new WorkCondition.RestBetween(
                entry.min(),
                entry.max(),
                orEmpty(entry.after()),
                orEmpty(entry.before()),
                entry.run() == null ? 1 : entry.run());
    }

    private WorkCondition headCount() {
        bounds(0, MOST_COUNTED);
        require(entry.span() == Unit.DAY || entry.span() == Unit.ROSTER, "span", entry.span(), "must be DAY or ROSTER");
        return new WorkCondition.HeadCount(orEmpty(entry.types()), new Span(entry.span(), 0), entry.min(), entry.max());
    }

    private WorkCondition accompanied() {
        require(!entry.companions().isEmpty(), "companions", null, "must name somebody");
        requireKnown("companions", entry.companions(), known.employees(), "is nobody's staff number");
        require(
                entry.employees() != null && !entry.employees().isEmpty(),
                "employees",
                null,
                "must name who is accompanied");
        return new WorkCondition.Accompanied(entry.companions());
    }

    private WorkCondition handover() {
        require(!entry.handOver().isEmpty(), "handOver", null, "must name a shift type");
        require(!entry.takeOver().isEmpty(), "takeOver", null, "must name a shift type");
        requireTypes("handOver", entry.handOver());
        requireTypes("takeOver", entry.takeOver());
        within("minutes", entry.minutes(), 1, HALF_A_DAY);
        return new WorkCondition.Handover(entry.handOver(), entry.takeOver(), entry.minutes());
    }

    private void requireNamed() {
        require(
                entry.teams() != null && !entry.teams().isEmpty()
                        || entry.employees() != null && entry.employees().size() >= 2,
                "employees",
                entry.employees(),
                "must name two people or more, or teams");
    }

    private void requireTypes(String field, @Nullable Set<String> codes) {
        requireKnown(field, codes, known.types(), "is not a shift type of the hotline");
    }

    private void requireKnown(String field, @Nullable Set<String> names, Set<String> all, String reason) {
        if (names != null) {
            new TreeSet<>(names).forEach(name -> require(all.contains(name), field, name, reason));
        }
    }

    private void within(String field, @Nullable Integer value, int least, int most) {
        require(
                value == null || value >= least && value <= most,
                field,
                value,
                "must be from %d to %d".formatted(least, most));
    }

    private void require(boolean condition, String field, @Nullable Object value, String reason) {
        faults.require(condition, at + field, value, reason);
    }

    private static <T> Set<T> orEmpty(@Nullable Set<T> values) {
        return values == null ? Set.of() : values;
    }
}
