package io.paiban.roster.explain;

import io.paiban.roster.explain.Situation.Tried;
import io.paiban.roster.explain.Statement.Kind;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.WorkCondition.OfCrew;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Answers why somebody has a shift on a day, or none. */
final class DayAnswers {

    /** More shifts of one day nobody reads; each costs some audits. */
    private static final int MOST_ALTERNATIVES = 150;

    private static final int NAMED_IN_A_SENTENCE = 3;

    private final Situation situation;
    private final SiteTime site;
    private final RosteredPerson person;
    private final String employee;
    private final LocalDate day;
    private final Conditions own;
    private final List<Shift> row;
    private final @Nullable Shift now;
    private final List<Shift> without;
    private final RowFigures figuresNow;
    private final boolean namesOthers;
    private final List<Statement> reasons = new ArrayList<>();

    /** @param namesOthers whether colleagues may be named */
    DayAnswers(Situation situation, RosteredPerson person, LocalDate day, boolean namesOthers) {
        this.situation = situation;
        this.namesOthers = namesOthers;
        this.site = situation.site;
        this.person = person;
        this.employee = person.employee().number();
        this.day = day;
        this.own = situation.conditions(employee);
        this.row = situation.row(employee);
        this.now = situation.shiftOn(employee, day);
        this.without =
                row.stream().filter(shift -> !shift.workDay().equals(day)).toList();
        this.figuresNow = situation.figures(own, row);
    }

    /**
     * Answers.
     *
     * @param type only shifts of this type are looked at; null = of all
     * @param span only shifts with exactly this start and end; null = all
     */
    DayExplanation answer(@Nullable String type, @Nullable TimeSpan span) {
        var offered = offered(type, span);
        var looked = offered.stream().limit(MOST_ALTERNATIVES).toList();
        var alternatives = new ArrayList<Alternative>();
        for (var ways : looked) {
            if (now == null || !isNow(ways)) {
                var tried = situation.tryOut(employee, row, ways);
                alternatives.add(alternative(tried.isLegal() ? situation.withBestBreaks(tried) : tried));
            }
        }
        if (now != null && type == null && span == null) {
            alternatives.add(dayOff());
        }
        alternatives.sort(Comparator.comparing(Alternative::verdict)
                .thenComparingInt(one -> one.refusals().size()));
        var others = offered.isEmpty() ? List.<String>of() : others(looked);
        if (now != null) {
            hasShift(now);
        } else {
            wants();
        }
        if (offered.isEmpty()) {
            reasons.add(Statement.of(
                    Kind.NOT_OFFERED,
                    new Said("No such shift is offered on %s.".formatted(day), "%s没有此类班次。".formatted(day))));
        }
        compared(alternatives);
        if (now == null && !others.isEmpty()) {
            reasons.add(doneByOthers(others));
        }
        var said = summary(alternatives);
        return new DayExplanation(
                employee,
                day,
                now == null ? null : Place.of(now, site),
                said.english(),
                said.chinese(),
                reasons,
                alternatives,
                offered.size() - looked.size(),
                namesOthers ? others : List.of());
    }

    private List<Ways> offered(@Nullable String type, @Nullable TimeSpan span) {
        var all = situation.ways(day).stream()
                .filter(ways -> type == null || type.equals(ways.type()))
                .filter(ways -> span == null || span.equals(ways.span()))
                .toList();
        // A time that no type offers can still be typed in by hand.
        return all.isEmpty() && span != null && type == null
                ? List.of(new Ways(null, day, span, List.of(List.of())))
                : ownFirst(all);
    }

    /** Of many, those of the person's role are looked at first. */
    private List<Ways> ownFirst(List<Ways> all) {
        ToIntFunction<Ways> foreign = ways -> situation.problem.types().stream()
                        .anyMatch(type -> type.code().equals(ways.type())
                                && type.roles().contains(person.employee().role()))
                ? 0
                : 1;
        return all.stream().sorted(Comparator.comparingInt(foreign)).toList();
    }

    private boolean isNow(Ways ways) {
        return now != null
                && ways.span().equals(now.span())
                && ways.type() != null
                && ways.type().equals(now.type());
    }

    private Alternative alternative(Tried tried) {
        var shift = tried.shift();
        var refusals = refusals(tried);
        var words = Words.shift(shift, site);
        if (!tried.isLegal()) {
            var first = refusals.isEmpty() ? new Said("", "") : said(refusals.get(0));
            return new Alternative(
                    Place.of(shift, site),
                    Alternative.Verdict.REFUSED,
                    refusals,
                    List.of(),
                    "%s is not allowed. %s".formatted(words, first.english()).strip(),
                    "不允许%s。%s".formatted(words, first.chinese()));
        }
        var effects = effects(shift, tried.trial().row());
        var said = Words.effects(effects);
        return new Alternative(
                Place.of(shift, site),
                Alternative.Verdict.of(refusals, effects),
                refusals,
                effects,
                "%s would be allowed: %s.".formatted(words, said.english()),
                "%s可行：%s。".formatted(words, said.chinese()));
    }

    private Alternative dayOff() {
        var refusals = brokenWithout().stream().map(Refusal::of).map(this::fit).toList();
        var effects = effects(null, without);
        var said = refusals.isEmpty() ? Words.effects(effects) : said(refusals.get(0));
        return new Alternative(
                null,
                Alternative.Verdict.of(refusals, effects),
                refusals,
                effects,
                refusals.isEmpty()
                        ? "The day off would be allowed: %s.".formatted(said.english())
                        : "The day off is not allowed. %s".formatted(said.english()),
                refusals.isEmpty() ? "当日休息可行：%s。".formatted(said.chinese()) : "当日不能休息。%s".formatted(said.chinese()));
    }

    /** The hard rules that are kept only because of the shift. */
    private List<RosterViolation> brokenWithout() {
        var broken = Breaches.brought(
                situation.judge.findings(own, row).violations(),
                situation.judge.findings(own, without).violations());
        var crew = situation.judge.crew().change(own.rules(), list(now), List.of());
        broken.addAll(Breaches.brought(crew.now(), crew.after()));
        return Breaches.largestOfEach(broken);
    }

    /** A refusal in words that are fit for whoever asks: colleagues are not named to everybody. */
    private Refusal fit(Refusal refusal) {
        boolean isOfCrew = situation.problem.rules().stream()
                .anyMatch(rule -> rule.code().equals(refusal.rule()) && rule.condition() instanceof OfCrew);
        return isOfCrew && !namesOthers ? refusal.withoutNames() : refusal;
    }

    private List<Refusal> refusals(Tried tried) {
        return situation.judge.refusals(own, tried.trial(), tried.brought()).stream()
                .map(this::fit)
                .toList();
    }

    private List<Effect> effects(@Nullable Shift shift, List<Shift> becomes) {
        var effects = new ArrayList<>(situation.coverEffects(now, shift));
        effects.addAll(figuresNow.changedTo(situation.figures(own, becomes)));
        effects.addAll(situation.crewEffects(list(now), list(shift)));
        return effects;
    }

    private static List<Shift> list(@Nullable Shift shift) {
        return shift == null ? List.of() : List.of(shift);
    }

    private static Said said(Refusal refusal) {
        return new Said(refusal.message(), refusal.messageZh());
    }

    private void hasShift(Shift shift) {
        if (shift.pinned()) {
            reasons.add(Statement.of(
                    Kind.PINNED,
                    new Said("The shift was set by hand; the search leaves it as it is.", "此班次由人工设定，求解时保持不变。")));
        }
        var trial = Trial.instead(row, shift);
        var broken = situation.judge.broughtNow(own, trial);
        for (var refusal : situation.judge.refusals(own, trial, broken).stream()
                .map(this::fit)
                .toList()) {
            reasons.add(Statement.of(Kind.BREAKS_RULE, said(refusal))
                    .about(refusal.rule())
                    .at(refusal.from(), refusal.to())
                    .counting(refusal.measured(), refusal.allowed(), refusal.unit()));
        }
        gives(shift);
        for (var one : brokenWithout().stream().map(Refusal::of).map(this::fit).toList()) {
            reasons.add(Statement.of(
                            Kind.KEEPS_RULE,
                            new Said("Without the shift: " + one.message(), "若无此班次：" + one.messageZh()))
                    .about(one.rule())
                    .at(one.from(), one.to())
                    .counting(one.measured(), one.allowed(), one.unit()));
        }
        wants();
        for (var cost : situation.figures(own, without).changedTo(figuresNow)) {
            if (!cost.isBetter()) {
                reasons.add(Statement.of(
                                Kind.COSTS,
                                new Said(
                                        "It costs – %s.".formatted(cost.message()),
                                        "代价：%s。".formatted(cost.messageZh())))
                        .about(cost.rule())
                        .counting(cost.after(), cost.before(), cost.unit()));
            }
        }
    }

    /** The hours in which somebody would be missing without the shift, found by counting the cover without it. */
    private void gives(Shift shift) {
        var window = situation.window(shift.span());
        if (window.isEmpty()) {
            return;
        }
        var with = window.get().now();
        var gone = window.get().with(shift, null);
        boolean isNeeded = false;
        for (int g = 0; g < window.get().demand().size(); g++) {
            isNeeded |= spans(window.get(), with, gone, g);
        }
        for (var slot : situation.problem.slots()) {
            long people = situation.people(slot);
            if (Situation.isOf(slot, shift) && people <= slot.required()) {
                isNeeded = true;
                reasons.add(Statement.of(
                                Kind.COVERS,
                                new Said(
                                        "Without it %d of %d people would be on %s."
                                                .formatted(
                                                        people - 1,
                                                        slot.required(),
                                                        String.join(", ", new TreeSet<>(slot.types()))),
                                        "若无此班次，上%s的只有%d人，需要%d人。"
                                                .formatted(
                                                        String.join("、", new TreeSet<>(slot.types())),
                                                        people - 1,
                                                        slot.required())))
                        .about("slots")
                        .counting(people - 1, slot.required(), "people"));
            }
        }
        double saved = window.get().late(gone, with) - window.get().late(with, gone);
        long hundredths = Math.round(saved * 100);
        if (hundredths > 0) {
            var contacts = Words.amount(hundredths, "hundredths of a contact");
            reasons.add(Statement.of(
                            Kind.SAVES_CONTACTS,
                            new Said(
                                    "Without it %s more would be answered late or lost.".formatted(contacts.english()),
                                    "若无此班次，将多有%s延迟或丢失。".formatted(contacts.chinese())))
                    .about("late-contacts")
                    .at(
                            site.offset(shift.span().start()),
                            site.offset(shift.span().end()))
                    .counting(hundredths, 0, "hundredths of a contact"));
        }
        if (!isNeeded
                && (!window.get().demand().isEmpty()
                        || !situation.problem.slots().isEmpty())) {
            reasons.add(Statement.of(
                            Kind.NOT_NEEDED,
                            new Said(
                                    "Without it no group would have fewer people than required.", "即使没有此班次，各组人数仍满足需求。"))
                    .about("cover"));
        }
    }

    private boolean spans(CoverWindow window, Coverage with, Coverage gone, int g) {
        var demand = window.demand().get(g);
        boolean found = false;
        int from = -1;
        for (int i = 0; i <= window.grid().size(); i++) {
            boolean isMissed = i < window.grid().size()
                    && gone.staffed()[g][i] < with.staffed()[g][i]
                    && gone.staffed()[g][i] < demand.required()[i];
            if (isMissed && from < 0) {
                from = i;
            } else if (!isMissed && from >= 0) {
                missing(window, gone, g, from, i);
                found = true;
                from = -1;
            }
        }
        return found;
    }

    /** Says what would be missing in a run of intervals; of them the worst is counted. */
    private void missing(CoverWindow window, Coverage gone, int g, int from, int to) {
        var demand = window.demand().get(g);
        int worst = from;
        boolean below = false;
        for (int i = from; i < to; i++) {
            int lacks = demand.required()[i] - gone.staffed()[g][i];
            worst = lacks > demand.required()[worst] - gone.staffed()[g][worst] ? i : worst;
            below |= gone.staffed()[g][i] < demand.minimum()[i];
        }
        var start = window.grid().start(from);
        var end = window.grid().at(to - 1).end();
        var group = Words.group(demand.group());
        int there = gone.staffed()[g][worst];
        int asked = demand.required()[worst];
        var minimum = below ? new Said(", below its minimum", "，低于最低在岗人数") : new Said("", "");
        reasons.add(Statement.of(
                        below ? Kind.HOLDS_MINIMUM : Kind.COVERS,
                        new Said(
                                "Without it %s would have %d of %d people from %s to %s%s."
                                        .formatted(
                                                group.english(),
                                                there,
                                                asked,
                                                Words.clock(start, site),
                                                Words.clock(end, site),
                                                minimum.english()),
                                "若无此班次，%s在%s至%s只有%d人，需要%d人%s。"
                                        .formatted(
                                                group.chinese(),
                                                Words.clock(start, site),
                                                Words.clock(end, site),
                                                there,
                                                asked,
                                                minimum.chinese())))
                .about(below ? "minimum-on-duty" : "cover")
                .ofGroup(demand.group())
                .at(site.offset(start), site.offset(end))
                .counting(there, asked, "people"));
    }

    /** What the person, the rotation or the published roster asks of the day. */
    private void wants() {
        for (var wish : situation.wishes(employee)) {
            if (wish.workDay().equals(day)) {
                boolean granted = wish.off()
                        ? now == null
                        : now != null
                                && wish.shiftType() != null
                                && wish.shiftType().equals(now.type());
                var what = wish.off()
                        ? new Said("the day off", "休息")
                        : new Said("the shift type " + wish.shiftType(), "班次类型" + wish.shiftType());
                reasons.add(wanted(granted, "wishes", new Said("The person wishes for ", "本人希望"), what));
            }
        }
        for (var preference : own.preferences()) {
            if (preference.day().equals(day)) {
                var rule = RowFigures.rule(preference);
                var what =
                        switch (preference.want()) {
                            case NOT -> new Said("not to work%s", "不安排%s");
                            case ONLY -> new Said("only work%s", "只安排%s");
                            case SHIFT -> new Said("a shift%s", "安排%s");
                            case OFF -> new Said("the day off%s", "休息%s");
                        };
                var types = String.join(", ", preference.types());
                var span = preference.span() == null
                        ? ""
                        : " " + Words.clock(preference.span().start(), site) + "–"
                                + Words.clock(preference.span().end(), site);
                var detail = (types.isEmpty() ? "" : " " + types) + span;
                reasons.add(wanted(
                        RowFigures.isGranted(preference, row),
                        rule,
                        new Said(
                                Words.title(rule).english() + " asks for ",
                                Words.title(rule).chinese() + "要求"),
                        new Said(
                                what.english().formatted(detail), what.chinese().formatted(detail))));
            }
        }
    }

    private static Statement wanted(boolean granted, String rule, Said who, Said what) {
        return Statement.of(
                        granted ? Kind.AS_WANTED : Kind.NOT_AS_WANTED,
                        new Said(
                                who.english() + what.english() + (granted ? ", and has it." : ", and has it not."),
                                who.chinese() + what.chinese() + (granted ? "，已满足。" : "，未满足。")))
                .about(rule);
    }

    private void compared(List<Alternative> alternatives) {
        var allowed = alternatives.stream()
                .filter(one -> one.verdict() != Alternative.Verdict.REFUSED)
                .toList();
        var better = allowed.stream()
                .filter(one -> one.verdict() == Alternative.Verdict.BETTER)
                .toList();
        if (!better.isEmpty()) {
            var first = better.get(0);
            reasons.add(Statement.of(Kind.SOMETHING_BETTER, new Said(first.message(), first.messageZh())));
        } else if (!allowed.isEmpty()) {
            reasons.add(Statement.of(
                    Kind.NOTHING_BETTER,
                    new Said(
                            "Of %d other %s that would be allowed, none is better in one respect and worse in none."
                                    .formatted(allowed.size(), Words.plural(allowed.size(), "choice", "choices")),
                            "另有%d种可行安排，均无一方面更好而其他方面不变差者。".formatted(allowed.size()))));
        }
        if (now == null) {
            refused(alternatives);
            if (!allowed.isEmpty() && better.isEmpty()) {
                var first = allowed.get(0);
                reasons.add(Statement.of(Kind.ALLOWED, new Said(first.message(), first.messageZh())));
            }
        }
    }

    /** One statement for each rule that is the first to refuse some of the shifts. */
    private void refused(List<Alternative> alternatives) {
        var byRule = new LinkedHashMap<String, List<Alternative>>();
        for (var one : alternatives) {
            if (!one.refusals().isEmpty()) {
                byRule.computeIfAbsent(one.refusals().get(0).rule(), any -> new ArrayList<>())
                        .add(one);
            }
        }
        byRule.forEach((rule, refused) -> {
            var example = refused.get(0).refusals().get(0);
            reasons.add(Statement.of(
                            Kind.REFUSED,
                            new Said(
                                    "The rule \"%s\" refuses %d of %d shifts. %s"
                                            .formatted(
                                                    Words.title(rule).english(),
                                                    refused.size(),
                                                    alternatives.size(),
                                                    example.message()),
                                    "“%s”不允许%d个班次中的%d个。%s"
                                            .formatted(
                                                    Words.title(rule).chinese(),
                                                    alternatives.size(),
                                                    refused.size(),
                                                    example.messageZh())))
                    .about(rule)
                    .at(example.from(), example.to())
                    .counting(example.measured(), example.allowed(), example.unit()));
        });
    }

    /** Colleagues of the same role who have one of the shifts. */
    private List<String> others(List<Ways> offered) {
        return situation.shifts().stream()
                .filter(shift ->
                        shift.workDay().equals(day) && !shift.employee().equals(employee))
                .filter(shift -> offered.stream()
                        .anyMatch(ways -> ways.span().equals(shift.span())
                                || ways.type() != null && ways.type().equals(shift.type())))
                .map(Shift::employee)
                .filter(number -> situation
                        .find(number)
                        .filter(other ->
                                other.employee().role() == person.employee().role())
                        .isPresent())
                .distinct()
                .sorted()
                .toList();
    }

    private Statement doneByOthers(List<String> others) {
        var names = Words.names(others);
        return Statement.of(
                        Kind.DONE_BY_OTHERS,
                        namesOthers
                                ? new Said(
                                        "%d of the same role %s that day: %s."
                                                .formatted(
                                                        others.size(),
                                                        Words.plural(others.size(), "works", "work"),
                                                        names.english()),
                                        "当日同岗位有%d人上班：%s。".formatted(others.size(), names.chinese()))
                                : new Said(
                                        "%d of the same role %s that day."
                                                .formatted(others.size(), Words.plural(others.size(), "works", "work")),
                                        "当日同岗位有%d人上班。".formatted(others.size())))
                .counting(others.size(), 0, "people");
    }

    private Said summary(List<Alternative> alternatives) {
        var head = now == null
                ? new Said("%s has no shift on %s.".formatted(employee, day), "%s在%s没有班次。".formatted(employee, day))
                : new Said(
                        "%s has %s on %s.".formatted(employee, Words.shift(now, site), day),
                        "%s在%s的班次为%s。".formatted(employee, day, Words.shift(now, site)));
        boolean allRefused = !alternatives.isEmpty()
                && alternatives.stream().allMatch(one -> one.verdict() == Alternative.Verdict.REFUSED);
        if (now == null && allRefused) {
            head = head.and(new Said(
                    "%s would break a hard rule."
                            .formatted(
                                    alternatives.size() == 1
                                            ? "The shift that was tried"
                                            : "Each of the %d shifts that were tried".formatted(alternatives.size())),
                    "所试的%d个班次均违反硬性规则。".formatted(alternatives.size())));
        }
        for (var reason : reasons.stream().limit(NAMED_IN_A_SENTENCE).toList()) {
            head = head.and(new Said(reason.message(), reason.messageZh()));
        }
        return head;
    }
}
