package io.paiban.roster.explain;

import io.paiban.labour.model.LegalRule;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says figures in English and Chinese. */
final class Words {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_NAMES = 10;
    private static final Map<String, Said> TITLES = titles();
    private static final Map<String, Said> UNITS = Map.ofEntries(
            Map.entry("days", new Said("days", "天")),
            Map.entry("nights", new Said("nights", "个夜班")),
            Map.entry("shifts", new Said("shifts", "个班次")),
            Map.entry("shift", new Said("shift", "个班次")),
            Map.entry("night shifts", new Said("night shifts", "个夜班")),
            Map.entry("weekend shifts", new Said("weekend shifts", "个周末班次")),
            Map.entry("weekends", new Said("weekends", "个周末")),
            Map.entry("day", new Said("days", "天")),
            Map.entry("weekend", new Said("weekends", "个周末")),
            Map.entry("type", new Said("shift types", "种班次类型")),
            Map.entry("types", new Said("shift types", "种班次类型")),
            Map.entry("occurrence", new Said("occurrences", "次")),
            Map.entry("starts", new Said("starts", "个上班时间")),
            Map.entry("leaders", new Said("leaders", "名组长")),
            Map.entry("companions", new Said("companions", "名陪同人员")),
            Map.entry("people", new Said("people", "人")),
            Map.entry("points", new Said("points", "分")),
            Map.entry("hundredths of a contact", new Said("contacts", "个联络")));

    private Words() {}

    private static Map<String, Said> titles() {
        var titles = new HashMap<String, Said>();
        for (var rule : LegalRule.values()) {
            titles.put(rule.id(), new Said(rule.title(), rule.titleZh()));
        }
        titles.put("known-person", new Said("known staff number", "工号"));
        titles.put("employment", new Said("employment", "在职"));
        titles.put("leave", new Said("leave", "休假"));
        titles.put("role", new Said("role of the shift type", "班次类型的岗位"));
        titles.put("minimum-on-duty", new Said("people below the minimum on duty", "低于最低在岗人数"));
        titles.put("cover", new Said("required work not covered", "未覆盖的所需工时"));
        titles.put("late-contacts", new Said("contacts answered late or lost", "延迟或丢失的联络"));
        titles.put("overtime", new Said("work above the contract", "超出合同的工时"));
        titles.put("contract-hours", new Said("distance from the contract's hours", "与合同工时的差距"));
        titles.put("slots", new Said("people on shifts away from the demand by shift", "与按班需求的人数差"));
        titles.put("wishes", new Said("wishes not granted", "未满足的愿望"));
        titles.put("availability", new Said("availability", "可用时间"));
        titles.put("rotation", new Said("rotation pattern not followed", "未按轮班模式"));
        titles.put("disturbance", new Said("changes of what was published", "对已发布班表的变动"));
        titles.put("night-fairness", new Said("night shifts of the person", "本人夜班数"));
        titles.put("weekend-fairness", new Said("weekend shifts of the person", "本人周末班次数"));
        titles.put("forward-rotation", new Said("starts earlier than the day before", "早于前一日的上班时间"));
        return Map.copyOf(titles);
    }

    /** What a rule is called; a rule of the house by its code. */
    static Said title(String rule) {
        var known = TITLES.get(rule);
        return known == null ? new Said(rule, rule) : known;
    }

    /** A value with its unit. */
    static Said amount(long value, String unit) {
        if (unit.equals("minutes") || unit.equals("minute")) {
            return new Said(time(value), timeZh(value));
        }
        var known = UNITS.getOrDefault(unit, new Said(unit, unit));
        var figure = unit.startsWith("hundredths")
                ? String.format(Locale.ROOT, "%.2f", value / 100.0)
                : Long.toString(value);
        return new Said(figure + " " + known.english(), figure + known.chinese());
    }

    private static String time(long minutes) {
        return (minutes < 0 ? "-" : "") + "%d h %02d min".formatted(Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }

    private static String timeZh(long minutes) {
        return (minutes < 0 ? "-" : "") + "%d小时%02d分".formatted(Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }

    /** A shift's type and local times. */
    static String shift(Shift shift, SiteTime site) {
        var times = clock(shift.span().start(), site) + "–" + clock(shift.span().end(), site);
        return shift.type() == null ? times : shift.type() + " " + times;
    }

    static String clock(Instant moment, SiteTime site) {
        return site.local(moment).format(CLOCK);
    }

    static String moment(Instant moment, SiteTime site) {
        return site.local(moment).format(DAY_AND_CLOCK);
    }

    /** A group's name for sentences: {@code general} is a word, languages and roles are codes. */
    static Said group(String group) {
        return group.equals(io.paiban.hotline.model.Queue.GENERAL)
                ? new Said("the general group", "综合组")
                : new Said("the group " + group, group + "组");
    }

    /** Staff numbers, the first of many. */
    static Said names(List<String> employees) {
        var first = employees.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        int more = employees.size() - MOST_NAMES;
        return more > 0
                ? new Said(
                        first + " and %d more".formatted(more),
                        first.replace(", ", "、") + "等%d人".formatted(employees.size()))
                : new Said(first, first.replace(", ", "、"));
    }

    /** One of two forms by number. */
    static String plural(long count, String one, String many) {
        return count == 1 ? one : many;
    }

    static Effect effect(String rule, long before, long after, String unit) {
        var title = title(rule);
        var by = amount(Math.abs(after - before), unit);
        var from = amount(before, unit);
        var to = amount(after, unit);
        return new Effect(
                rule,
                before,
                after,
                unit,
                "%s: %s %s, %s instead of %s"
                        .formatted(
                                title.english(),
                                by.english(),
                                after < before ? "less" : "more",
                                to.english(),
                                from.english()),
                "%s：%s%s（%s，原为%s）"
                        .formatted(
                                title.chinese(),
                                after < before ? "减少" : "增加",
                                by.chinese(),
                                to.chinese(),
                                from.chinese()));
    }

    /** @param employee whom the limit concerns; empty where it is everybody's */
    static Relaxation relaxation(RosterViolation limit, String employee, long now, long needed) {
        var title = title(limit.rule());
        var from = amount(now, limit.unit());
        var to = amount(needed, limit.unit());
        var by = amount(Math.abs(needed - now), limit.unit());
        var whose = employee.isEmpty()
                ? new Said("The limit", "")
                : new Said("For %s the limit".formatted(employee), "对%s，".formatted(employee));
        return new Relaxation(
                limit.rule(),
                limit.ruleSet(),
                limit.parameter(),
                employee,
                now,
                needed,
                limit.unit(),
                "%s of the rule \"%s\" would have to be %s instead of %s (%s %s)."
                        .formatted(
                                whose.english(),
                                title.english(),
                                to.english(),
                                from.english(),
                                by.english(),
                                needed < now ? "less" : "more"),
                "%s“%s”的限值须为%s，而非%s（%s%s）。"
                        .formatted(
                                whose.chinese(),
                                title.chinese(),
                                to.chinese(),
                                from.chinese(),
                                needed < now ? "减少" : "增加",
                                by.chinese()));
    }

    /** Effects as two lists: what would be better, what worse; nothing where nothing changes. */
    static Said effects(List<Effect> effects) {
        var better = effects.stream().filter(Effect::isBetter).toList();
        var worse = effects.stream().filter(effect -> !effect.isBetter()).toList();
        if (effects.isEmpty()) {
            return new Said("no rule would notice", "各项规则均无变化");
        }
        var english = (better.isEmpty() ? "" : "better – " + joined(better, Effect::message, "; "))
                + (better.isEmpty() || worse.isEmpty() ? "" : "; ")
                + (worse.isEmpty() ? "" : "worse – " + joined(worse, Effect::message, "; "));
        var chinese = (better.isEmpty() ? "" : "更好：" + joined(better, Effect::messageZh, "；"))
                + (better.isEmpty() || worse.isEmpty() ? "" : "；")
                + (worse.isEmpty() ? "" : "更差：" + joined(worse, Effect::messageZh, "；"));
        return new Said(english, chinese);
    }

    static <T> String joined(List<T> list, Function<T, String> text, String between) {
        return list.stream().map(text).collect(Collectors.joining(between));
    }
}
