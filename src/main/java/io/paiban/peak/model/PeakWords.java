package io.paiban.peak.model;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says why a window is a peak, by its worst interval.
 *
 * @param at local start of the worst interval
 * @param required people required without the peak
 * @param middle people needed at the mean
 * @param top people needed at the band's upper end
 * @param band quantile of that end
 * @param raised people required because of the peak
 * @param available people who can be there
 * @param missChance largest chance in the window that the contacts ask for more people than those
 */
record PeakWords(
        PeakLevel level,
        String group,
        LocalDateTime at,
        int required,
        int middle,
        int top,
        double band,
        int raised,
        double available,
        double missChance) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    String english() {
        return text(
                "Worst at %s: %d people are required of the group %s and %.1f can be there%s; the upper end of the %d %% band needs %d instead of %d. "
                        + "The contacts ask for more than can be there with a chance of %.0f %%. Level %s plans %d.",
                MOMENT.format(at),
                required,
                group,
                available,
                available < required ? text(", %.0f %% too few", percentMissing()) : "",
                percentOfBand(),
                top,
                middle,
                100 * missChance,
                level.en(),
                raised);
    }

    String chinese() {
        return text(
                "最紧张时段 %s：%s组需要 %d 人，可到岗 %.1f 人%s；按 %d %% 预测区间上限需要 %d 人，按均值需要 %d 人。来话超出可到岗人力的概率为 %.0f %%。%s预警按 %d 人安排。",
                MOMENT.format(at),
                group,
                required,
                available,
                available < required ? text("，缺 %.0f %%", percentMissing()) : "",
                percentOfBand(),
                top,
                middle,
                100 * missChance,
                level.zh(),
                raised);
    }

    private double percentMissing() {
        return 100 * (required - available) / required;
    }

    /** The band whose upper end the quantile is: 80 for 0.9, 95 for 0.975. */
    private long percentOfBand() {
        return Math.round(100 * (2 * band - 1));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
