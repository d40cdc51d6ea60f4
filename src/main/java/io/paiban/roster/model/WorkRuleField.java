package io.paiban.roster.model;

import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a {@link WorkCondition} is told in when it is written down. The name in camel case is the field's name for ever. */
public enum WorkRuleField {
    MEASURE("What is counted.", "计数的对象。", names(Measure.values())),
    OF("What days a run is made of.", "连续段由什么日子组成。", names(RunOf.values())),
    TYPES("Codes of the shift types it is about; every type unless said otherwise.", "涉及的班次类型代码；不填即全部。"),
    SPAN("The span of days over which is counted.", "计数的时间段。", names(Unit.values())),
    DAYS("Length of the span in days, only with the span ROLLING_DAYS; 1 to 366.", "时间段的天数，仅用于ROLLING_DAYS；1至366。"),
    MIN("The least, inclusive.", "最小值（含）。"),
    MAX("The most, inclusive.", "最大值（含）。"),
    DAYS_OFF("Days off together.", "相连休息日的天数。"),
    WITHIN("Days within which they lie.", "在多少天之内。"),
    PATTERN(
            "What each of 2 to 14 days in a row is: {kind: ANY, OFF, SHIFT or FREE_ON_REQUEST, types}.",
            "连续2至14天中每天是什么：{kind: ANY、OFF、SHIFT或FREE_ON_REQUEST, types}。"),
    FIRST("The days in a row that begin it, as in a pattern.", "开头的连续日子，写法同pattern。"),
    THEN("The days in a row that must follow them, as in a pattern.", "之后必须出现的连续日子，写法同pattern。"),
    AFTER("Codes of the types of the earlier shift; every type unless said otherwise.", "前一班的班次类型代码；不填即全部。"),
    BEFORE("Codes of the types of the later shift; every type unless said otherwise.", "后一班的班次类型代码；不填即全部。"),
    RUN(
            "Days in a row with a shift of the earlier types from which on it holds; 1 unless said otherwise.",
            "前一班类型连续多少天起适用；不填即1。"),
    MOST("The most minutes, inclusive, 0 to 720.", "最多分钟数（含），0至720。"),
    BACKWARD_ONLY("Whether only a move to an earlier time counts; no unless said otherwise.", "是否只计提前的变动；不填即否。"),
    COMPANIONS("Staff numbers of the people one of whom must be there.", "其中必须有一人在场的人员工号。"),
    HAND_OVER("Codes of the shift types that hand over.", "交班的班次类型代码。"),
    TAKE_OVER("Codes of the shift types that take over.", "接班的班次类型代码。"),
    MINUTES("Minutes of overlap; 1 to 720.", "重叠分钟数；1至720。");

    private final String meaning;
    private final String meaningZh;
    private final List<String> choices;

    WorkRuleField(String meaning, String meaningZh, String... choices) {
        this.meaning = meaning;
        this.meaningZh = meaningZh;
        this.choices = List.of(choices);
    }

    private static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    /** The field's name: {@code daysOff} of {@code DAYS_OFF}. */
    public String fieldName() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    public String meaning() {
        return meaning;
    }

    public String meaningZh() {
        return meaningZh;
    }

    /** What can be chosen; empty where anything of the right form can be. */
    public List<String> choices() {
        return choices;
    }
}
