package io.paiban.roster.dayplan;

import io.paiban.shared.time.SiteTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in words why a piece of a request has found no place. */
final class Reasons {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final SiteTime site;

    Reasons(SiteTime site) {
        this.site = site;
    }

    /** What a refusal is about: the request, whose piece it is, its length and the work of all in it. */
    record Piece(UUID request, String activity, @Nullable String employee, int length, long work) {}

    Refusal nobodyThere(Piece piece) {
        return refusal(
                piece,
                Refusal.Reason.NOBODY_THERE,
                "Nobody is in the team or role that the request names.",
                "请求所指定的班组或岗位中没有人。");
    }

    Refusal noShift(Piece piece) {
        return refusal(
                piece,
                Refusal.Reason.NO_SHIFT,
                piece.employee() == null
                        ? "Nobody has a shift with %d minutes inside the days and times of the request."
                                .formatted(piece.length())
                        : "%s has no shift with %d minutes inside the days and times of the request."
                                .formatted(piece.employee(), piece.length()),
                piece.employee() == null
                        ? "在请求的日期和时段内，没有人的班次容得下%d分钟。".formatted(piece.length())
                        : "在请求的日期和时段内，%s没有容得下%d分钟的班次。".formatted(piece.employee(), piece.length()));
    }

    Refusal noFreeTime(Piece piece) {
        return refusal(
                piece,
                Refusal.Reason.NO_FREE_TIME,
                "Breaks and other activities leave %s no %d minutes in a row."
                        .formatted(piece.employee() == null ? "nobody" : piece.employee(), piece.length()),
                "休息和其他活动使%s没有连续%d分钟的空闲。"
                        .formatted(piece.employee() == null ? "所有人都" : piece.employee(), piece.length()));
    }

    Refusal noCommonTime(Piece piece, int people, List<String> neverThere) {
        var english = "There are no %d minutes in which all %d are at work and free.".formatted(piece.length(), people);
        var chinese = "没有%d人同时在岗且空闲的%d分钟。".formatted(people, piece.length());
        return refusal(
                piece,
                Refusal.Reason.NO_COMMON_TIME,
                neverThere.isEmpty()
                        ? english
                        : english + " Not at work in the days and times: %s.".formatted(String.join(", ", neverThere)),
                neverThere.isEmpty() ? chinese : chinese + "其间不在岗的有：%s。".formatted(String.join("、", neverThere)));
    }

    Refusal peak(Piece piece, Instant at) {
        return refusal(
                piece,
                Refusal.Reason.PEAK,
                "Nearest at %s: a peak lets nobody more leave the contacts.".formatted(local(at)),
                "最接近的时刻%s：高峰时段不允许再有人离开接听。".formatted(local(at)));
    }

    Refusal cover(Piece piece, Instant at, String group, int left, int wanted) {
        return refusal(
                piece,
                Refusal.Reason.COVER,
                "Nearest at %s: the group %s would have %d, %d are needed.".formatted(local(at), group, left, wanted),
                "最接近的时刻%s：%s组将只有%d人，需要%d人。".formatted(local(at), group, left, wanted));
    }

    private String local(Instant at) {
        return MOMENT.format(site.local(at));
    }

    private static Refusal refusal(Piece piece, Refusal.Reason reason, String message, String messageZh) {
        return new Refusal(
                piece.request(), piece.activity(), piece.employee(), piece.work(), reason, message, messageZh);
    }
}
