package io.paiban.roster.explain;

import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Severity;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterSlack;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ranks everybody who might take over a shift. */
final class CandidateTable {

    /** What is left of these tells how much more a person could do. */
    private static final Set<String> LIMITS_OF_A_ROW = Stream.of(
                    LegalRule.DAILY_REST,
                    LegalRule.REST_AFTER_NIGHTS,
                    LegalRule.WEEKLY_REST,
                    LegalRule.WEEKLY_HOURS,
                    LegalRule.NO_OVERTIME,
                    LegalRule.MONTHLY_OVERTIME,
                    LegalRule.CYCLE_HOURS,
                    LegalRule.AVERAGE_HOURS,
                    LegalRule.DAILY_AVERAGE,
                    LegalRule.NIGHT_AVERAGE)
            .map(LegalRule::id)
            .collect(Collectors.toUnmodifiableSet());

    /** Who may, and covers as much; of them who is off, who is cheapest; then who is kept from it by the fewest rules, and by the least. */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing((Candidate one) -> one.legal() ? 0 : 1)
            .thenComparingInt(one -> one.refusals().size())
            .thenComparingLong(Candidate::shortMinutes)
            .thenComparingInt(one -> one.has() == null ? 0 : 1)
            .thenComparingLong(Candidate::overtimeMinutes)
            .thenComparingLong(Candidate::wishPoints)
            .thenComparingLong(one -> one.refusals().stream()
                    .mapToLong(refusal -> -refusal.slack())
                    .sum())
            .thenComparing(Candidate::employee);

    private final Situation situation;
    private final SiteTime site;
    private final Shift shift;
    private final @Nullable CoverWindow window;
    private final long shortNow;
    private final Map<String, Long> shortBySkill = new HashMap<>();

    CandidateTable(Situation situation, Shift shift) {
        this.situation = situation;
        this.site = situation.site;
        this.shift = shift;
        this.window = situation.window(shift.span()).orElse(null);
        this.shortNow = window == null ? 0 : window.now().minutesShort();
    }

    /** Everybody but whoever has the shift, the best first. */
    List<Candidate> ranked() {
        var candidates = new ArrayList<Candidate>();
        for (var person : situation.problem.people()) {
            if (!person.employee().number().equals(shift.employee())) {
                candidates.add(candidate(person));
            }
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    private Candidate candidate(RosteredPerson person) {
        var number = person.employee().number();
        var own = situation.conditions(number);
        var row = situation.row(number);
        var trial = Trial.takenOver(row, shift, number);
        var before = situation.judge.findings(own, row);
        var after = situation.judge.findings(own, trial.row());
        var brought = situation.judge.brought(own, trial, before.violations(), before.violations(), after.violations());
        var refusals = situation.judge.refusals(own, trial, brought);
        var figures = RowFigures.of(situation.problem, own, situation.wishes(number), row, before.violations());
        var becomes = RowFigures.of(situation.problem, own, situation.wishes(number), trial.row(), after.violations());
        var effects = new ArrayList<>(figures.changedTo(becomes));
        effects.addAll(situation.crewEffects(trial.gone(), List.of(trial.shift())));
        long overtime = becomes.overtime() - figures.overtime();
        long wishes = becomes.value("wishes") - figures.value("wishes");
        long lacking = lacking(person);
        var nearest = nearest(after);
        var has = situation.shiftOn(number, shift.workDay());
        var said = said(number, brought.isEmpty(), refusals, overtime, lacking);
        return new Candidate(
                number,
                has == null ? null : Place.of(has, site),
                brought.isEmpty(),
                refusals,
                overtime,
                wishes,
                lacking,
                shortestRest(after),
                nearest == null ? null : nearest.slack(),
                nearest == null ? null : nearest.rule(),
                effects,
                said.english(),
                said.chinese());
    }

    /** People who can do the same cover the same. */
    private long lacking(RosteredPerson person) {
        if (window == null) {
            return 0;
        }
        var skill = person.employee().role() + " " + person.employee().languages();
        return shortBySkill.computeIfAbsent(
                skill,
                any -> window.with(shift, shift.workedBy(person.employee().number()))
                                .minutesShort()
                        - shortNow);
    }

    private static @Nullable RosterSlack nearest(RosterAudit.Findings findings) {
        return findings.slack().stream()
                .filter(one -> one.severity() == Severity.HARD
                        && one.unit().equals("minutes")
                        && LIMITS_OF_A_ROW.contains(one.rule()))
                .min(Comparator.comparingLong(RosterSlack::slack))
                .orElse(null);
    }

    private static @Nullable Long shortestRest(RosterAudit.Findings findings) {
        return findings.slack().stream()
                .filter(one -> one.rule().equals(LegalRule.DAILY_REST.id()))
                .map(RosterSlack::measured)
                .findFirst()
                .orElse(null);
    }

    private static Said said(String number, boolean legal, List<Refusal> refusals, long overtime, long lacking) {
        if (!legal) {
            return refusals.isEmpty()
                    ? new Said("%s may not.".formatted(number), "%s不可以。".formatted(number))
                    : new Said(
                            "%s may not: %s".formatted(number, refusals.get(0).message()),
                            "%s不可以：%s".formatted(number, refusals.get(0).messageZh()));
        }
        var more = Words.amount(Math.abs(overtime), "minutes");
        var less = Words.amount(Math.abs(lacking), "minutes");
        var hours = overtime == 0
                ? new Said("no overtime", "无加班")
                : new Said(
                        "%s %s above the contract".formatted(more.english(), overtime > 0 ? "more" : "less"),
                        "超出合同%s%s".formatted(overtime > 0 ? "增加" : "减少", more.chinese()));
        var cover = lacking == 0
                ? new Said("the cover stays as it is", "覆盖不变")
                : new Said(
                        "%s %s not covered".formatted(less.english(), lacking > 0 ? "more" : "less"),
                        "未覆盖工时%s%s".formatted(lacking > 0 ? "增加" : "减少", less.chinese()));
        return new Said(
                "%s may: %s, %s.".formatted(number, hours.english(), cover.english()),
                "%s可以：%s，%s。".formatted(number, hours.chinese(), cover.chinese()));
    }
}
