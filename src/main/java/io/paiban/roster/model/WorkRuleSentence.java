package io.paiban.roster.model;

import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a work rule asks in a sentence, in English and Chinese. */
public final class WorkRuleSentence {

    private final boolean zh;

    private WorkRuleSentence(boolean zh) {
        this.zh = zh;
    }

    public static String english(WorkCondition condition) {
        return new WorkRuleSentence(false).of(condition);
    }

    public static String chinese(WorkCondition condition) {
        return new WorkRuleSentence(true).of(condition);
    }

    private String of(WorkCondition condition) {
        if (condition instanceof WorkCondition.OfCrew crew) {
            return ofCrew(crew);
        }
        if (condition instanceof WorkCondition.Amount amount) {
            return say(
                    "%s %s%s in %s.",
                    "%4$s内%2$s%3$s%1$s。",
                    bounds(amount.min(), amount.max()),
                    measure(amount.measure()),
                    ofTypes(amount.types()),
                    span(amount.span()));
        }
        if (condition instanceof WorkCondition.Run run) {
            return say(
                    "%s %s%s in a row.",
                    "连续%2$s%3$s%1$s。", bounds(run.min(), run.max()), runOf(run.of()), ofTypes(run.types()));
        }
        if (condition instanceof WorkCondition.DaysOffTogether off) {
            return say("%d days off together in every %d days.", "任意%2$d天内须有%1$d天相连休息。", off.daysOff(), off.within());
        }
        if (condition instanceof WorkCondition.Forbidden forbidden) {
            return say("Never %s.", "不得出现：%s。", days(forbidden.days()));
        }
        if (condition instanceof WorkCondition.Following following) {
            return say("After %s comes %s.", "%s之后须为%s。", days(following.first()), days(following.then()));
        }
        if (condition instanceof WorkCondition.RestBetween rest) {
            return rest(rest);
        }
        if (condition instanceof WorkCondition.StartShift start) {
            return say(
                    start.backwardOnly()
                            ? "The starting time moves to earlier by %d minutes at most from one day to the next."
                            : "The starting time moves by %d minutes at most from one day to the next.",
                    start.backwardOnly() ? "相邻两天上班时间最多提前%d分钟。" : "相邻两天上班时间最多变动%d分钟。",
                    start.most());
        }
        var balance = (WorkCondition.Balance) condition;
        return say(
                "The same burden for everybody: %s%s.",
                "均衡各人的%s%s。", measure(balance.measure()), ofTypes(balance.types()));
    }

    private String rest(WorkCondition.RestBetween rest) {
        var run = rest.run() == 1 ? "" : say(" from the %d. day in a row on", "（连续第%d天起）", rest.run());
        return say(
                "%s minutes between a shift%s%s and the next%s.",
                "%2$s的班次%3$s结束到下一班%4$s开始之间分钟数%1$s。",
                bounds(rest.min(), rest.max()),
                zh && rest.after().isEmpty() ? "任何类型" : ofTypes(rest.after()),
                run,
                ofTypes(rest.before()));
    }

    private String ofCrew(WorkCondition.OfCrew condition) {
        if (condition instanceof WorkCondition.HeadCount count) {
            return say(
                    "%s people on shifts%s in %s.",
                    "%3$s上班%2$s的人数%1$s。", bounds(count.min(), count.max()), ofTypes(count.types()), span(count.span()));
        }
        if (condition instanceof WorkCondition.DistinctStarts starts) {
            return say("At most %d different starting times a day.", "每天不同上班时间最多%d个。", starts.max());
        }
        if (condition instanceof WorkCondition.EitherOr either) {
            return say("Each day only one of %s.", "每天只用其一：%s。", join(either.types()));
        }
        if (condition instanceof WorkCondition.Seats seats) {
            return say("At most %d people present at once.", "同时在场最多%d人。", seats.max());
        }
        if (condition instanceof WorkCondition.LeaderWithTeam) {
            return say("A leader of the team works with the team.", "班组上班时须有本组班组长同班。");
        }
        if (condition instanceof WorkCondition.LeadersPresent leaders) {
            return say("At least %d leaders present at every minute.", "任何时刻至少%d名班组长在场。", leaders.min());
        }
        if (condition instanceof WorkCondition.Together) {
            return say("They work the same shift type.", "须上同一班次类型。");
        }
        if (condition instanceof WorkCondition.Apart) {
            return say("They never work the same shift type on a day.", "同一天不得上同一班次类型。");
        }
        if (condition instanceof WorkCondition.Accompanied accompanied) {
            return say("They work only beside one of %s.", "只与以下人员之一同班：%s。", join(accompanied.companions()));
        }
        var handover = (WorkCondition.Handover) condition;
        return say(
                "Who ends %s meets somebody of %s who has been there for %d minutes.",
                "%s下班时，%s须有人已到岗%d分钟。", join(handover.from()), join(handover.to()), handover.minutes());
    }

    private String say(String english, String chinese, Object... values) {
        return (zh ? chinese : english).formatted(values);
    }

    private String bounds(@Nullable Integer min, @Nullable Integer max) {
        if (min != null && max != null) {
            return min.equals(max) ? say("Exactly %d", "须为%d", min) : say("%d to %d", "须为%d至%d", min, max);
        }
        return min != null ? say("At least %d", "至少%d", min) : say("At most %d", "最多%d", max);
    }

    private String ofTypes(Set<String> types) {
        return types.isEmpty() ? "" : say(" of %s", "（%s）", join(types));
    }

    private String join(Set<String> codes) {
        return String.join(zh ? "、" : ", ", codes);
    }

    private String span(Span span) {
        return switch (span.unit()) {
            case DAY -> say("each day", "每天");
            case WEEK -> say("each week", "每周");
            case MONTH -> say("each month", "每月");
            case ROSTER -> say("the roster", "整个班表期");
            case ROLLING_DAYS -> say("any %d days", "任意%d天", span.days());
        };
    }

    private String measure(Measure measure) {
        return switch (measure) {
            case WORKING_MINUTES -> say("minutes of work", "工作分钟数");
            case PRESENCE_MINUTES -> say("minutes from start to end", "在岗分钟数");
            case SHIFTS -> say("shifts", "班次数");
            case NIGHT_SHIFTS -> say("night shifts", "夜班数");
            case HOLIDAY_SHIFTS -> say("shifts on statutory holidays", "法定节假日班次数");
            case WEEKEND_SHIFTS -> say("shifts on Saturdays and Sundays", "周末班次数");
            case WEEKEND_MINUTES -> say("minutes of work on Saturdays and Sundays", "周末工作分钟数");
            case WEEKENDS -> say("worked weekends", "上班的周末数");
            case DAYS_OFF -> say("days off", "休息天数");
            case TYPES -> say("different shift types", "不同班次类型数");
            case START_SPREAD -> say("minutes between the earliest and the latest start", "最早与最晚上班时间相差的分钟数");
            case USE -> say("people at work", "是否上班");
        };
    }

    private String runOf(RunOf of) {
        return switch (of) {
            case SHIFTS -> say("working days", "上班天数");
            case NIGHT_SHIFTS -> say("night shifts", "夜班天数");
            case DAYS_OFF -> say("days off", "休息天数");
            case WEEKENDS -> say("worked weekends", "上班的周末数");
            case WEEKENDS_OFF -> say("free weekends", "休息的周末数");
        };
    }

    private String days(List<DayMark> days) {
        return days.stream().map(this::day).collect(Collectors.joining(zh ? "→" : ", then "));
    }

    private String day(DayMark mark) {
        return switch (mark.kind()) {
            case ANY -> say("any day", "任意");
            case OFF -> say("a day off", "休息");
            case FREE_ON_REQUEST -> say("a day of leave or wished off", "休假或希望休息的日子");
            case SHIFT ->
                mark.types().isEmpty() ? say("a shift", "上班") : say("a shift of %s", "上%s班", join(mark.types()));
        };
    }
}
