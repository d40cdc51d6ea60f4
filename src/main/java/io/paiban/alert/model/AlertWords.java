package io.paiban.alert.model;

import io.paiban.alert.model.Crew.Place;
import io.paiban.shared.time.SiteTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in sentences what is missing, and where everybody is. */
final class AlertWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final Map<Place, Words> PLACES = new EnumMap<>(Map.of(
            Place.ON_DUTY, new Words("on duty", "在岗"),
            Place.ON_BREAK, new Words("on a break", "休息中"),
            Place.BUSY, new Words("on training or other activities", "参加培训等活动"),
            Place.STANDBY, new Words("standing by", "备勤"),
            Place.OTHER_HOURS, new Words("on a shift at another time", "当日其他时段上班"),
            Place.ON_LEAVE, new Words("on leave", "休假"),
            Place.DAY_OFF, new Words("on a day off", "休班")));

    private final SiteTime site;

    AlertWords(SiteTime site) {
        this.site = site;
    }

    /** The same in both languages. */
    record Words(String en, String zh) {}

    Words of(Gap gap, Instant worst, Map<Place, Integer> places, Map<String, Integer> blocked) {
        var en = new ArrayList<String>();
        var zh = new ArrayList<String>();
        en.add("The group %s lacks %d of %d people at %s%s."
                .formatted(
                        gap.group(),
                        gap.missing(),
                        gap.required(),
                        moment(worst),
                        gap.belowMinimum() ? " and falls below its minimum on duty" : ""));
        zh.add("%s组在 %s 需要 %d 人，缺 %d 人%s。"
                .formatted(
                        gap.group(),
                        moment(worst),
                        gap.required(),
                        gap.missing(),
                        gap.belowMinimum() ? "，低于最低在岗人数" : ""));
        var window = gap.window();
        if (window != null) {
            en.add("It lies in a peak of level %s from %s to %s."
                    .formatted(window.level().en(), moment(window.from()), moment(window.to())));
            zh.add("处于%s高峰预警时段（%s 至 %s）。".formatted(window.level().zh(), moment(window.from()), moment(window.to())));
        }
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            en.add("Nobody is employed who serves it.");
            zh.add("没有可服务该组的在职人员。");
            return new Words(String.join(" ", en), String.join("", zh));
        }
        en.add("Of %d people who serve it %s."
                .formatted(
                        all,
                        places.entrySet().stream()
                                .map(place -> "%d %s %s"
                                        .formatted(
                                                place.getValue(),
                                                place.getValue() == 1 ? "is" : "are",
                                                PLACES.get(place.getKey()).en()))
                                .collect(Collectors.joining(", "))));
        zh.add("该组 %d 人中：%s。"
                .formatted(
                        all,
                        places.entrySet().stream()
                                .map(place -> "%s %d 人"
                                        .formatted(PLACES.get(place.getKey()).zh(), place.getValue()))
                                .collect(Collectors.joining("，"))));
        if (!blocked.isEmpty()) {
            en.add("Rules that keep people with a day off from coming: %s."
                    .formatted(blocked.entrySet().stream()
                            .map(rule -> "%s (%d)".formatted(rule.getKey(), rule.getValue()))
                            .collect(Collectors.joining(", "))));
            zh.add("休班人员不能到岗的规则限制：%s。"
                    .formatted(blocked.entrySet().stream()
                            .map(rule -> "%s（%d 人）".formatted(rule.getKey(), rule.getValue()))
                            .collect(Collectors.joining("，"))));
        }
        return new Words(String.join(" ", en), String.join("", zh));
    }

    Words postponed(Gap gap, long minutes, List<String> queues) {
        return new Words(
                String.format(
                        Locale.ROOT,
                        "Do %.1f hours of the work that can wait (%s) later than from %s to %s; none of it misses its deadline.",
                        minutes / 60.0,
                        String.join(", ", queues),
                        moment(gap.span().start()),
                        moment(gap.span().end())),
                String.format(
                        Locale.ROOT,
                        "将 %s 至 %s 的可延后工作（%s）%.1f 小时推迟处理，均不超过期限。",
                        moment(gap.span().start()),
                        moment(gap.span().end()),
                        String.join("、", queues),
                        minutes / 60.0));
    }

    private String moment(Instant moment) {
        return MOMENT.format(site.local(moment));
    }
}
