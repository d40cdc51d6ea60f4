package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is broken, said to people in one sentence, with local times. */
final class Sentences {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final String who;
    private final SiteTime site;

    Sentences(String employee, SiteTime site) {
        this.who = employee;
        this.site = site;
    }

    String english(Measure found) {
        var law = found.law();
        var measured = time(found.measured());
        var allowed = time(found.allowed());
        var shift = "The shift of %s %s".formatted(who, span(found));
        return switch (found.rule()) {
            case ONE_SHIFT_A_DAY ->
                "%s has %d shifts on %s; %d is allowed."
                        .formatted(who, found.measured(), day(found.from()), found.allowed());
            case OVERLAP -> "%s is in two shifts at once for %s, %s.".formatted(who, measured, span(found));
            case DAILY_REST ->
                found.measured() < 0
                        ? "%s has shifts that overlap by %s %s; between two shifts %s of rest are required."
                                .formatted(who, time(-found.measured()), span(found), allowed)
                        : "%s rests %s %s; between two shifts %s of rest are required."
                                .formatted(who, measured, span(found), allowed);
            case REST_AFTER_NIGHTS ->
                "%s rests %s after a night shift, %s; before a shift by day %s are required."
                        .formatted(who, time(Math.max(0, found.measured())), span(found), allowed);
            case WEEKLY_REST ->
                law.restsInFixedWeeks()
                        ? "%s rests at most %s at a stretch in the %d days %s; %s are required."
                                .formatted(who, measured, law.weeklyRestDays(), span(found), allowed)
                        : "%s works %s without a weekly rest; the longest rest is %s, and every %d days %s at a stretch are required."
                                .formatted(who, span(found), measured, law.weeklyRestDays(), allowed);
            case WEEKLY_HOURS ->
                "%s works %s in the week %s, planned overtime and paid holidays left out; %s are allowed."
                        .formatted(who, measured, span(found), allowed);
            case NO_OVERTIME ->
                isOneShift(found)
                        ? "%s has %s of overtime; this person may not work any.".formatted(shift, measured)
                        : "%s works %s in the week %s; %s are the contract's, and overtime is not allowed for this person."
                                .formatted(who, measured, span(found), allowed);
            case AVERAGE_HOURS, DAILY_AVERAGE, NIGHT_AVERAGE ->
                "%s works %s in the %d days %s; %s are allowed, days of leave left out, weeks of which nothing is known counted as the contract says."
                        .formatted(who, measured, days(found), span(found), allowed);
            case CONSECUTIVE_DAYS ->
                "%s works on %d days in a row from %s to %s; %d are allowed."
                        .formatted(who, found.measured(), day(found.from()), lastDay(found), found.allowed());
            case CONSECUTIVE_NIGHTS ->
                "%s works night shifts on %d days in a row from %s to %s; %d are allowed."
                        .formatted(who, found.measured(), day(found.from()), lastDay(found), found.allowed());
            case MAX_SHIFT -> "%s lasts %s; %s are allowed.".formatted(shift, measured, allowed);
            case DAILY_HOURS -> "%s has %s of work; on a day %s are allowed.".formatted(shift, measured, allowed);
            case NIGHT_HOURS ->
                "%s has %s of work and reaches into the night; then %s are allowed."
                        .formatted(shift, measured, allowed);
            case MONTHLY_OVERTIME ->
                "%s has %s of overtime in the month from %s to %s; %s are allowed."
                        .formatted(who, measured, day(found.from()), lastDay(found), allowed);
            case CYCLE_HOURS ->
                "%s works %s in the cycle from %s to %s, statutory holidays left out and leave counted; %s are allowed."
                        .formatted(who, measured, day(found.from()), lastDay(found), allowed);
            case FREE_SUNDAYS ->
                "%s works on %d Sundays of the year %s; %d are allowed."
                        .formatted(who, found.measured(), day(found.from()).substring(0, 4), found.allowed());
            case BREAKS -> "%s has %s of breaks; %s are required.".formatted(shift, measured, allowed);
            case WORK_WITHOUT_BREAK ->
                "%s has %s of work without a break; %s are allowed.".formatted(shift, measured, allowed);
            case MEALS ->
                "%s has %s of unpaid meal that begins in time; %s are required.".formatted(shift, measured, allowed);
            case REST_BREAKS -> "%s has %s of paid rest; %s are required.".formatted(shift, measured, allowed);
            case PAID_REST -> "%s has %s of paid rest; %s are due to this person.".formatted(shift, measured, allowed);
            case NO_NIGHT -> "%s has %s of night work; this person may not work at night.".formatted(shift, measured);
            case PERMIT ->
                "%s works on %d days from %s to %s under special hours without a valid permit; %s holds on them. Record the permit, or assign another rule set."
                        .formatted(who, found.measured(), day(found.from()), lastDay(found), law.name());
        };
    }

    String chinese(Measure found) {
        var law = found.law();
        var measured = timeZh(found.measured());
        var allowed = timeZh(found.allowed());
        var shift = "%s %s的班次".formatted(who, spanZh(found));
        return switch (found.rule()) {
            case ONE_SHIFT_A_DAY ->
                "%s在%s有%d个班次；每日只允许%d个。".formatted(who, day(found.from()), found.measured(), found.allowed());
            case OVERLAP -> "%s在%s同时有两个班次，重叠%s。".formatted(who, spanZh(found), measured);
            case DAILY_REST ->
                found.measured() < 0
                        ? "%s的两个班次在%s重叠%s；班次之间须休息%s。".formatted(who, spanZh(found), timeZh(-found.measured()), allowed)
                        : "%s在%s仅休息%s；班次之间须休息%s。".formatted(who, spanZh(found), measured, allowed);
            case REST_AFTER_NIGHTS ->
                "%s夜班后在%s仅休息%s；夜班之后改上白班前须休息%s。"
                        .formatted(who, spanZh(found), timeZh(Math.max(0, found.measured())), allowed);
            case WEEKLY_REST ->
                law.restsInFixedWeeks()
                        ? "%s在%s的%d天内最长连续休息%s；须连续休息%s。"
                                .formatted(who, spanZh(found), law.weeklyRestDays(), measured, allowed)
                        : "%s在%s没有周休，最长休息仅%s；每%d天须连续休息%s。"
                                .formatted(who, spanZh(found), measured, law.weeklyRestDays(), allowed);
            case WEEKLY_HOURS -> "%s在%s这一周工作%s（不含计划加班和法定节假日）；允许%s。".formatted(who, spanZh(found), measured, allowed);
            case NO_OVERTIME ->
                isOneShift(found)
                        ? "%s含加班%s；此人不得加班。".formatted(shift, measured)
                        : "%s在%s这一周工作%s；合同工时为%s，且不得安排其加班。".formatted(who, spanZh(found), measured, allowed);
            case AVERAGE_HOURS, DAILY_AVERAGE, NIGHT_AVERAGE ->
                "%s在%s的%d天内工作%s；扣除休假后允许%s（无记录的周按合同工时计）。".formatted(who, spanZh(found), days(found), measured, allowed);
            case CONSECUTIVE_DAYS ->
                "%s从%s至%s连续工作%d天；允许%d天。"
                        .formatted(who, day(found.from()), lastDay(found), found.measured(), found.allowed());
            case CONSECUTIVE_NIGHTS ->
                "%s从%s至%s连续%d个夜班；允许%d个。"
                        .formatted(who, day(found.from()), lastDay(found), found.measured(), found.allowed());
            case MAX_SHIFT -> "%s长%s；允许%s。".formatted(shift, measured, allowed);
            case DAILY_HOURS -> "%s工作%s；每日允许%s。".formatted(shift, measured, allowed);
            case NIGHT_HOURS -> "%s工作%s且含夜间工作；此时允许%s。".formatted(shift, measured, allowed);
            case MONTHLY_OVERTIME ->
                "%s从%s至%s当月加班%s；允许%s。".formatted(who, day(found.from()), lastDay(found), measured, allowed);
            case CYCLE_HOURS ->
                "%s在%s至%s的综合计算周期内工作%s（不含法定节假日，含计入的休假）；允许%s。"
                        .formatted(who, day(found.from()), lastDay(found), measured, allowed);
            case FREE_SUNDAYS ->
                "%s在%s年有%d个星期日工作；允许%d个。"
                        .formatted(who, day(found.from()).substring(0, 4), found.measured(), found.allowed());
            case BREAKS -> "%s共休息%s；须休息%s。".formatted(shift, measured, allowed);
            case WORK_WITHOUT_BREAK -> "%s连续工作%s未休息；允许%s。".formatted(shift, measured, allowed);
            case MEALS -> "%s按时开始的无薪用餐仅%s；须有%s。".formatted(shift, measured, allowed);
            case REST_BREAKS -> "%s带薪休息%s；须有%s。".formatted(shift, measured, allowed);
            case PAID_REST -> "%s带薪休息%s；此人应享有%s。".formatted(shift, measured, allowed);
            case NO_NIGHT -> "%s含夜间工作%s；此人不得上夜班。".formatted(shift, measured);
            case PERMIT ->
                "%s从%s至%s有%d天按特殊工时工作而无有效许可；这些天适用%s。请登记许可或改用其他规则集。"
                        .formatted(who, day(found.from()), lastDay(found), found.measured(), law.name());
        };
    }

    /** Whether it is about a shift, not a week. */
    private static boolean isOneShift(Measure found) {
        return Duration.between(found.from(), found.to()).toHours() <= 25;
    }

    private String span(Measure found) {
        return "from %s to %s".formatted(local(found.from()), local(found.to()));
    }

    private String spanZh(Measure found) {
        return "%s至%s".formatted(local(found.from()), local(found.to()));
    }

    private String local(Instant moment) {
        return site.local(moment).format(MINUTE);
    }

    private String day(Instant moment) {
        return site.dayOf(moment).toString();
    }

    private String lastDay(Measure found) {
        return day(found.to().minusSeconds(1));
    }

    private static long days(Measure found) {
        return Math.round(Duration.between(found.from(), found.to()).toHours() / 24.0);
    }

    private static String time(long minutes) {
        return "%d h %02d min".formatted(minutes / 60, Math.abs(minutes % 60));
    }

    private static String timeZh(long minutes) {
        return "%d小时%02d分".formatted(minutes / 60, Math.abs(minutes % 60));
    }
}
