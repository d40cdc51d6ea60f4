package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why one group needs so many people in one interval.
 *
 * @param required people needed on duty
 * @param minimum people below which the group must never fall
 * @param deferrable people among the required for work that can wait
 * @param unplanned share lost to reasons nobody can plan
 * @param headcount people to employ
 * @param parts calls and chats, each with its formula
 * @param late expected contacts answered late or lost with 0, 1, 2 ... people: convex, so that each further person helps less
 * @param words the same in sentences
 */
public record CellExplanation(
        int required,
        int minimum,
        int deferrable,
        double unplanned,
        int headcount,
        List<Part> parts,
        double[] late,
        Words words) {

    /** Waits that the waiting curve is told at, in seconds. */
    private static final int[] WAITS = {0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300};

    /** How many numbers of servers around the required one are told. */
    private static final int AROUND = 3;

    /**
     * The contacts of one concurrency.
     *
     * @param concurrency contacts that a person handles at a time
     * @param contacts expected contacts
     * @param load Erlangs that the formula was given
     * @param handleSeconds mean handle time
     * @param patienceSeconds mean patience; null = nobody hangs up
     * @param rateCv how uncertain the level is, as a coefficient of variation; 0 where that is not looked at
     * @param targets what was to be met
     * @param formula the formula's name
     * @param servers people, or chats where several are handled at a time
     * @param people the same in people
     * @param achieved what that number achieves against the strictest wait
     * @param choices the same for numbers nearby
     * @param waiting the waiting curve at that number
     */
    public record Part(
            int concurrency,
            double contacts,
            double load,
            double handleSeconds,
            @Nullable Double patienceSeconds,
            double rateCv,
            List<ServiceTarget> targets,
            String formula,
            int servers,
            double people,
            LiveFormula.Result achieved,
            List<Choice> choices,
            List<Point> waiting) {}

    /** What another number of servers would achieve. */
    public record Choice(int servers, LiveFormula.Result result) {}

    /** The share answered within a wait. */
    public record Point(int seconds, double answeredWithin) {}

    /** Sentences for people. */
    public record Words(String en, String zh) {}

    /** Explains an interval of a group. */
    public static CellExplanation of(
            RequirementCalculation calculation, StaffingPolicy policy, GroupRequirement group, int i) {
        var parts = calculation.pools(group.name()).stream()
                .filter(pool -> pool.isOpen(i))
                .map(pool -> part(calculation.formula(), policy, pool, i))
                .toList();
        int most = Math.max(group.required()[i] * 2, group.required()[i] + 5);
        double unplanned = calculation.isFloor(group.name())
                ? 0
                : calculation.unplanned(i).share().doubleValue();
        return new CellExplanation(
                group.required()[i],
                group.minimum()[i],
                group.deferrable()[i],
                unplanned,
                group.headcount()[i],
                parts,
                calculation.isFloor(group.name()) ? new double[0] : calculation.lateTable(group.name(), i, most),
                words(group, i, parts, unplanned));
    }

    private static Part part(LiveFormula formula, StaffingPolicy policy, LivePool pool, int i) {
        int servers = formula.required(pool, i);
        double wait = pool.answeredWithinSeconds(i);
        double patience = pool.patienceSeconds()[i];
        boolean hangsUp = policy.model() == QueueingModel.ERLANG_A && Double.isFinite(patience);
        return new Part(
                pool.concurrency(),
                pool.contacts()[i],
                pool.erlangs()[i],
                pool.handleSeconds()[i],
                Double.isFinite(patience) ? patience : null,
                policy.uncertainRate() ? pool.rateCv()[i] : 0,
                pool.targets().get(i),
                (hangsUp ? QueueingModel.ERLANG_A : QueueingModel.ERLANG_C) + " / " + policy.load(),
                servers,
                (double) servers / pool.concurrency(),
                formula.result(pool, i, servers, wait),
                IntStream.rangeClosed(Math.max(0, servers - AROUND), servers + AROUND)
                        .mapToObj(n -> new Choice(n, formula.result(pool, i, n, wait)))
                        .toList(),
                Arrays.stream(WAITS)
                        .mapToObj(seconds -> new Point(
                                seconds,
                                formula.result(pool, i, servers, seconds).serviceLevel()))
                        .toList());
    }

    private static Words words(GroupRequirement group, int i, List<Part> parts, double unplanned) {
        var en = new ArrayList<String>();
        var zh = new ArrayList<String>();
        for (var part : parts) {
            var what = part.concurrency() == 1 ? "contacts" : "chats";
            en.add(text(
                    "%.1f %s of %.0f s are a load of %.2f Erlangs; %d %s answer %.1f %% in time (%s).",
                    part.contacts(),
                    what,
                    part.handleSeconds(),
                    part.load(),
                    part.servers(),
                    part.concurrency() == 1 ? "people" : "places for chats, " + part.concurrency() + " a person,",
                    100 * part.achieved().serviceLevel(),
                    part.formula()));
            zh.add(text(
                    "预计 %.1f 次联络、每次 %.0f 秒，话务量 %.2f 厄兰；%d %s可按时应答 %.1f %%（%s）。",
                    part.contacts(),
                    part.handleSeconds(),
                    part.load(),
                    part.servers(),
                    part.concurrency() == 1 ? "人" : "个会话席位（每人 " + part.concurrency() + " 个）",
                    100 * part.achieved().serviceLevel(),
                    part.formula()));
        }
        if (group.deferrable()[i] > 0) {
            en.add("%d more for work that can wait.".formatted(group.deferrable()[i]));
            zh.add("另需 %d 人处理可延后的工作。".formatted(group.deferrable()[i]));
        }
        if (unplanned > 0) {
            en.add(text("%.1f %% of the people are lost to reasons nobody can plan.", 100 * unplanned));
            zh.add(text("计划外损耗 %.1f %%。", 100 * unplanned));
        }
        if (group.required()[i] == 0) {
            en.add("The group is closed, or nobody turns to it.");
            zh.add("该组此时段不服务或无话务。");
        } else if (group.required()[i] == group.minimum()[i]) {
            en.add("The minimum of %d decides.".formatted(group.minimum()[i]));
            zh.add("由最低在岗 %d 人决定。".formatted(group.minimum()[i]));
        }
        if (group.onCall()[i] > 0) {
            en.add("%d must be within call.".formatted(group.onCall()[i]));
            zh.add("需 %d 人随时待命。".formatted(group.onCall()[i]));
        }
        en.add("Required: %d.".formatted(group.required()[i]));
        zh.add("需求：%d 人。".formatted(group.required()[i]));
        return new Words(String.join(" ", en), String.join("", zh));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
