package io.paiban.roster.model;

import static io.paiban.roster.model.WorkRuleField.AFTER;
import static io.paiban.roster.model.WorkRuleField.BACKWARD_ONLY;
import static io.paiban.roster.model.WorkRuleField.BEFORE;
import static io.paiban.roster.model.WorkRuleField.COMPANIONS;
import static io.paiban.roster.model.WorkRuleField.DAYS;
import static io.paiban.roster.model.WorkRuleField.FIRST;
import static io.paiban.roster.model.WorkRuleField.HAND_OVER;
import static io.paiban.roster.model.WorkRuleField.MAX;
import static io.paiban.roster.model.WorkRuleField.MEASURE;
import static io.paiban.roster.model.WorkRuleField.MIN;
import static io.paiban.roster.model.WorkRuleField.MINUTES;
import static io.paiban.roster.model.WorkRuleField.MOST;
import static io.paiban.roster.model.WorkRuleField.OF;
import static io.paiban.roster.model.WorkRuleField.PATTERN;
import static io.paiban.roster.model.WorkRuleField.SPAN;
import static io.paiban.roster.model.WorkRuleField.TAKE_OVER;
import static io.paiban.roster.model.WorkRuleField.THEN;
import static io.paiban.roster.model.WorkRuleField.TYPES;
import static io.paiban.roster.model.WorkRuleField.WITHIN;

import io.paiban.roster.model.WorkCondition.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of work rules there are, each by its {@link WorkCondition}. The name is part of the API: add, never rename. */
public enum WorkRuleKind {
    AMOUNT(
            WorkCondition.Amount.class,
            "So much of something in each span of days, at least and at most.",
            "每个时间段内某项数量的下限和上限。",
            "what is counted, above or below, summed over spans",
            "超出或不足的数量，按时间段累加",
            "E14 E15 E16 E17 E18 E19 E22 E23 E24 E25 E26 E28 E40 E42 E43",
            List.of(MEASURE, SPAN),
            List.of(TYPES, DAYS, MIN, MAX)),
    RUN(
            WorkCondition.Run.class,
            "So many days or weekends in a row, at least and at most.",
            "连续天数或连续周末数的下限和上限。",
            "day or weekend above or below, summed over runs",
            "超出或不足的天数（周末数），按连续段累加",
            "E20 E21 E27 E29 E32",
            List.of(OF),
            List.of(TYPES, MIN, MAX)),
    DAYS_OFF_TOGETHER(
            WorkCondition.DaysOffTogether.class,
            "So many days off together within every so many days.",
            "任意若干天之内须有相连的若干休息日。",
            "day that the longest block is short, summed over all runs of so many days",
            "最长相连休息日所差的天数，按每个区间累加",
            "E30 E31",
            List.of(WorkRuleField.DAYS_OFF, WITHIN),
            List.of()),
    FORBIDDEN(
            WorkCondition.Forbidden.class,
            "An order of days that must not happen.",
            "不得出现的逐日组合。",
            "occurrence",
            "出现次数",
            "E33 E34 E36",
            List.of(PATTERN),
            List.of()),
    FOLLOWING(
            WorkCondition.Following.class,
            "Where days begin in one order they go on in another.",
            "某种逐日组合之后必须接另一种组合。",
            "following day that is not as asked",
            "不符合要求的后续天数",
            "E36 E38",
            List.of(FIRST, THEN),
            List.of()),
    REST_BETWEEN(
            WorkCondition.RestBetween.class,
            "Minutes between the end of a shift and the start of the next, at least and at most.",
            "前一班结束到后一班开始之间分钟数的下限和上限。",
            "minute missing or too much",
            "不足或超出的分钟数",
            "E37 E41",
            List.of(),
            List.of(MIN, MAX, AFTER, BEFORE, WorkRuleField.RUN)),
    START_SHIFT(
            WorkCondition.StartShift.class,
            "How far the starting time may move from one day to the next.",
            "相邻两天上班时间最多变动多少。",
            "minute beyond",
            "超出的分钟数",
            "E34 E40",
            List.of(MOST),
            List.of(BACKWARD_ONLY)),
    BALANCE(
            WorkCondition.Balance.class,
            "The same burden for everybody by what each person can carry, with what was carried before. Always soft.",
            "按各人可承担的份额均衡负担，并计入以往的负担。只能是软规则。",
            "hundredth of a squared burden at a full share",
            "全额份额下负担平方的百分之一",
            "E44 E45",
            List.of(MEASURE),
            List.of(TYPES)),
    HEAD_COUNT(
            WorkCondition.HeadCount.class,
            "So many people on shifts of the given types, each day or over the roster.",
            "每天或整个班表期内给定班次的人数下限和上限。",
            "person above or below",
            "超出或不足的人数",
            "E47 E50",
            List.of(SPAN),
            List.of(TYPES, MIN, MAX)),
    DISTINCT_STARTS(
            WorkCondition.DistinctStarts.class,
            "So many different starting times a day at most.",
            "每天不同上班时间的数量上限。",
            "starting time above, summed over days",
            "超出的上班时间数，按天累加",
            "",
            List.of(MAX),
            List.of()),
    EITHER_OR(
            WorkCondition.EitherOr.class,
            "Of these types only one is used each day.",
            "这些班次类型每天只用其中一种。",
            "type beyond the first, summed over days",
            "超出一种的类型数，按天累加",
            "E53",
            List.of(TYPES),
            List.of()),
    SEATS(
            WorkCondition.Seats.class,
            "So many people present at once at most, whatever they do.",
            "同时在场人数的上限（席位数），不论做什么。",
            "minute and person above",
            "超出的人·分钟",
            "E51",
            List.of(MAX),
            List.of()),
    LEADER_WITH_TEAM(
            WorkCondition.LeaderWithTeam.class,
            "On each shift type of a day on which somebody of a team works, a leader of the team works as well.",
            "班组有人上某班次时，该班组须有班组长同上此班。",
            "type and team without",
            "缺班组长的班次与班组数",
            "E9",
            List.of(),
            List.of()),
    LEADERS_PRESENT(
            WorkCondition.LeadersPresent.class,
            "At every minute so many leaders are present.",
            "任何时刻在场的班组长人数下限。",
            "minute and leader missing",
            "缺少的班组长·分钟",
            "E9 E48",
            List.of(MIN),
            List.of()),
    TOGETHER(
            WorkCondition.Together.class,
            "The people of the scope who work on a day work the same shift type.",
            "范围内当天上班的人员上同一班次类型。",
            "person on another type than most of them, summed over days",
            "与多数人班次不同的人数，按天累加",
            "E7 E8",
            List.of(),
            List.of()),
    APART(
            WorkCondition.Apart.class,
            "The people of the scope never work the same shift type on a day.",
            "范围内人员同一天不上同一班次类型。",
            "person beyond the first on a type, summed over days",
            "同一班次类型上超出一人的人数，按天累加",
            "E7 E8",
            List.of(),
            List.of()),
    ACCOMPANIED(
            WorkCondition.Accompanied.class,
            "The people of the scope work only with one of the companions on the same shift type.",
            "范围内人员只与指定同伴之一同上一班次类型。",
            "shift without",
            "无同伴的班次数",
            "E7",
            List.of(COMPANIONS),
            List.of()),
    HANDOVER(
            WorkCondition.Handover.class,
            "Whoever ends a shift of the one types finds somebody of the other types who has been there for so long.",
            "交班者下班时，接班班次中须有人已到岗若干分钟。",
            "shift that ends without",
            "未交接的班次数",
            "",
            List.of(HAND_OVER, TAKE_OVER, MINUTES),
            List.of());

    /** What a broken day or person weighs where a rule is hard: as much as a day's work, like a day too many in a row under the law. */
    private static final long HARD_PIECE = 480;

    private static final Set<Measure> MINUTES_COUNTED =
            Set.of(Measure.WORKING_MINUTES, Measure.PRESENCE_MINUTES, Measure.WEEKEND_MINUTES, Measure.START_SPREAD);

    private final Class<? extends WorkCondition> condition;
    private final String meaning;
    private final String meaningZh;
    private final String unit;
    private final String unitZh;
    private final List<String> rows;
    private final List<WorkRuleField> required;
    private final List<WorkRuleField> optional;

    WorkRuleKind(
            Class<? extends WorkCondition> condition,
            String meaning,
            String meaningZh,
            String unit,
            String unitZh,
            String rows,
            List<WorkRuleField> required,
            List<WorkRuleField> optional) {
        this.condition = condition;
        this.meaning = meaning;
        this.meaningZh = meaningZh;
        this.unit = unit;
        this.unitZh = unitZh;
        this.rows = rows.isEmpty() ? List.of() : List.of(rows.split(" "));
        this.required = required;
        this.optional = optional;
    }

    /** The kind of a condition. */
    public static WorkRuleKind of(WorkCondition condition) {
        return Arrays.stream(values())
                .filter(kind -> kind.condition.isInstance(condition))
                .findFirst()
                .orElseThrow();
    }

    /** What states such a rule's condition. */
    public Class<? extends WorkCondition> condition() {
        return condition;
    }

    public String meaning() {
        return meaning;
    }

    public String meaningZh() {
        return meaningZh;
    }

    /** What one unit of the penalty is. */
    public String unit() {
        return unit;
    }

    public String unitZh() {
        return unitZh;
    }

    /** Rows of the feature table that the kind serves, such as {@code E20}. */
    public List<String> rows() {
        return rows;
    }

    /** Fields without which there is no condition. */
    public List<WorkRuleField> required() {
        return required;
    }

    /** Fields that may be left out. */
    public List<WorkRuleField> optional() {
        return optional;
    }

    /** Whether it is a condition on one person's row, whatever the others do. */
    public boolean isOfPerson() {
        return WorkCondition.OfPerson.class.isAssignableFrom(condition);
    }

    public boolean has(WorkRuleField field) {
        return required.contains(field) || optional.contains(field);
    }

    /** Whether such a rule can only be soft. */
    public boolean isAlwaysSoft() {
        return this == BALANCE;
    }

    /**
     * The weight of a rule for which nobody set one: points for one unit of the condition. A minute weighs as much as in the rules of the law
     * (hard 1, wished 2 for rest); anything else weighs a working day where it is hard, and 1 to 4 strong wishes where it is soft.
     *
     * @param measure what is counted; null where the kind counts nothing of choice
     */
    public long usualWeight(WorkRule.Level level, @Nullable Measure measure) {
        if (isInMinutes(measure)) {
            return level == WorkRule.Level.SOFT && (this == REST_BETWEEN || this == LEADERS_PRESENT || this == SEATS)
                    ? 2
                    : 1;
        }
        if (isAlwaysSoft()) {
            return 1;
        }
        if (level == WorkRule.Level.HARD) {
            return HARD_PIECE;
        }
        return switch (this) {
            case FORBIDDEN, HEAD_COUNT, APART, ACCOMPANIED -> 480;
            case DAYS_OFF_TOGETHER, FOLLOWING -> 360;
            case DISTINCT_STARTS, TOGETHER, HANDOVER -> 120;
            default -> 240;
        };
    }

    private boolean isInMinutes(@Nullable Measure measure) {
        return switch (this) {
            case REST_BETWEEN, START_SHIFT, SEATS, LEADERS_PRESENT -> true;
            case AMOUNT -> measure != null && MINUTES_COUNTED.contains(measure);
            default -> false;
        };
    }
}
