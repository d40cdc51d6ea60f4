package io.paiban.roster.bound;

import io.paiban.labour.model.LegalRule;
import io.paiban.roster.model.Impossibility;
import io.paiban.roster.model.Impossibility.Cause;
import io.paiban.roster.model.Impossibility.Kind;
import io.paiban.roster.model.Impossibility.Share;
import io.paiban.roster.model.RosterViolation;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says in sentences what cannot be met, and why. */
final class ImpossibilityText {

    private static final int MOST_SHARES = 100;
    private static final int CAUSES_TOLD = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private static final Map<String, String> TITLES = Map.of(
            "leave", "approved leave",
            "employment", "days of employment",
            "availability", "times at which people cannot work");

    private static final Map<String, String> TITLES_ZH =
            Map.of("leave", "已批准的休假", "employment", "在职日期", "availability", "本人不可上班的时间");

    private static final Map<String, String> GROUPS_ZH =
            Map.of("general", "通用组", "AGENT", "坐席", "BILINGUAL", "双语坐席", "OPS", "运营岗");

    private final SiteTime site;

    ImpossibilityText(SiteTime site) {
        this.site = site;
    }

    /** Over what was counted. */
    enum Over {
        /** Each moment by itself. */
        TIME("", ""),
        DAY("", ""),
        NIGHTS("in the nights (22:00 to 06:00) ", "夜间（22:00至06:00）"),
        WEEK("", ""),
        ROSTER("", "");

        private final String words;
        private final String wordsZh;

        Over(String words, String wordsZh) {
            this.words = words;
            this.wordsZh = wordsZh;
        }
    }

    /**
     * What was counted; see {@link Impossibility} for the meaning of the fields.
     *
     * @param hasNoShift whether no shift of these people reaches there, whatever the rules
     */
    record Count(
            Kind kind,
            Set<String> groups,
            boolean isMinimum,
            TimeSpan span,
            long needed,
            long most,
            long missing,
            List<Share> shares,
            List<Cause> causes,
            boolean hasNoShift) {}

    Impossibility told(Count count, Over over) {
        var shares = count.shares().stream()
                .sorted(Comparator.comparing(Share::employee))
                .limit(MOST_SHARES)
                .toList();
        boolean isOfPeople = over == Over.TIME;
        return new Impossibility(
                count.kind(),
                count.groups(),
                count.isMinimum(),
                count.span().start(),
                count.span().end(),
                count.needed(),
                count.most(),
                isOfPeople ? "people" : "minutes",
                count.missing(),
                count.shares().size(),
                shares,
                count.causes(),
                message(count, over),
                messageZh(count, over));
    }

    Impossibility pinned(RosterViolation violation) {
        return new Impossibility(
                Kind.PINNED_ILLEGAL,
                Set.of(),
                false,
                violation.from().toInstant(),
                violation.to().toInstant(),
                violation.measured(),
                violation.allowed(),
                violation.unit(),
                0,
                1,
                List.of(new Share(violation.employee(), 0)),
                List.of(cause(violation.rule(), 0)),
                "Pinned shifts break a rule by themselves, so no roster that keeps them is legal: "
                        + violation.message(),
                "固定班次自身违规，保留它们的任何排班都不合法：" + violation.messageZh());
    }

    /** A rule by its id, with what people call it. */
    static Cause cause(String rule, long minutes) {
        var legal = Arrays.stream(LegalRule.values())
                .filter(one -> one.id().equals(rule))
                .findFirst();
        return new Cause(
                rule,
                legal.map(LegalRule::title).orElse(TITLES.getOrDefault(rule, rule)),
                legal.map(LegalRule::titleZh).orElse(TITLES_ZH.getOrDefault(rule, rule)),
                minutes);
    }

    private static String groups(Set<String> groups) {
        return String.join(", ", new TreeSet<>(groups));
    }

    private static String groupsZh(Set<String> groups) {
        return new TreeSet<>(groups)
                .stream()
                        .map(group -> GROUPS_ZH.getOrDefault(group, group))
                        .collect(java.util.stream.Collectors.joining("、"));
    }

    private static String hours(long minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    private String from(Count count, Over over) {
        return over == Over.TIME ? time(count.span().start()) : day(count.span().start());
    }

    private String to(Count count, Over over) {
        return over == Over.TIME
                ? time(count.span().end())
                : day(count.span().end().minusSeconds(1));
    }

    private String time(Instant moment) {
        return TIME.format(site.local(moment));
    }

    private String day(Instant moment) {
        return DAY.format(site.local(moment));
    }

    private String message(Count count, Over over) {
        var who = groups(count.groups());
        var when = over == Over.DAY
                ? "on " + from(count, over)
                : "%sfrom %s to %s".formatted(over.words, from(count, over), to(count, over));
        int people = count.shares().size();
        var serve = people == 0
                ? "nobody serves this"
                : people == 1 ? "1 person serves this" : people + " people serve this";
        var what = count.isMinimum() ? "the minimum on duty is" : "required are";
        return switch (count.kind()) {
            case NOBODY, TOO_FEW ->
                "%s: %s, %s %d at once, but %s can be there (%s)%s."
                        .formatted(
                                who,
                                when,
                                what,
                                count.needed(),
                                count.kind() == Kind.NOBODY
                                        ? "nobody"
                                        : "at most %d throughout".formatted(count.most()),
                                serve,
                                causes(count));
            case OVERTIME_NEEDED ->
                "%s: %s required are %s h, but the contracts hold at most %s h (%s); %s h can only be overtime."
                        .formatted(
                                who, when, hours(count.needed()), hours(count.most()), serve, hours(count.missing()));
            default ->
                "%s: %s, %s %s h, but at most %s h may be worked (%s); %s h stay uncovered%s."
                        .formatted(
                                who,
                                when,
                                what,
                                hours(count.needed()),
                                hours(count.most()),
                                serve,
                                hours(count.missing()),
                                causes(count));
        };
    }

    private static String causes(Count count) {
        if (count.hasNoShift()) {
            return "; no shift type of theirs reaches there";
        }
        if (count.causes().isEmpty()) {
            return "";
        }
        return count.causes().stream()
                .limit(CAUSES_TOLD)
                .map(cause -> "without %s (%s) up to %s h more"
                        .formatted(cause.title(), cause.rule(), hours(cause.minutes())))
                .collect(java.util.stream.Collectors.joining("; ", "; ", ""));
    }

    private String messageZh(Count count, Over over) {
        var who = groupsZh(count.groups());
        var when = over == Over.DAY
                ? from(count, over)
                : "%s至%s%s".formatted(from(count, over), to(count, over), over.wordsZh);
        int people = count.shares().size();
        var serve = people == 0 ? "无人能承担" : "能承担者%d人".formatted(people);
        var what = count.isMinimum() ? "最低在岗需" : "需要";
        return switch (count.kind()) {
            case NOBODY, TOO_FEW ->
                "%s：%s%s同时%d人，但%s（%s）%s。"
                        .formatted(
                                who,
                                when,
                                what,
                                count.needed(),
                                count.kind() == Kind.NOBODY ? "无人可在岗" : "全程最多%d人可在岗".formatted(count.most()),
                                serve,
                                causesZh(count));
            case OVERTIME_NEEDED ->
                "%s：%s需要%s小时，但合同工时最多%s小时（%s）；其中%s小时只能靠加班。"
                        .formatted(
                                who, when, hours(count.needed()), hours(count.most()), serve, hours(count.missing()));
            default ->
                "%s：%s%s%s小时，但最多可工作%s小时（%s）；%s小时无法覆盖%s。"
                        .formatted(
                                who,
                                when,
                                what,
                                hours(count.needed()),
                                hours(count.most()),
                                serve,
                                hours(count.missing()),
                                causesZh(count));
        };
    }

    private static String causesZh(Count count) {
        if (count.hasNoShift()) {
            return "；没有适用的班次类型覆盖该时段";
        }
        if (count.causes().isEmpty()) {
            return "";
        }
        return count.causes().stream()
                .limit(CAUSES_TOLD)
                .map(cause -> "若无%s（%s）最多可增加%s小时".formatted(cause.titleZh(), cause.rule(), hours(cause.minutes())))
                .collect(java.util.stream.Collectors.joining("；", "；", ""));
    }
}
