package io.paiban.roster.explain;

import io.paiban.hotline.model.Queue;
import io.paiban.labour.model.PlannedAs;
import io.paiban.roster.explain.GapExplanation.Blocker;
import io.paiban.roster.explain.GapExplanation.Remedy;
import io.paiban.roster.explain.GapExplanation.Where;
import io.paiban.roster.explain.GapExplanation.Whereabouts;
import io.paiban.roster.explain.Situation.Tried;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers why people of a group are missing in an interval, and what would bring them. */
final class GapAnswers {

    /** So many shifts of one person and day are tried; of more, those that begin nearest before the gap. */
    private static final int MOST_TRIED = 24;

    /** So many relaxations are looked for: the search for each takes some dozens of audits. */
    private static final int MOST_LOOSENED = 16;

    /** So many of the people who could come if one rule did not hold are shown to be right. */
    private static final int MOST_OPENED = 24;

    /** So many remedies of a kind are looked at. */
    private static final int MOST_OF_A_KIND = 24;

    private static final int MOST_REMEDIES = 12;

    /** What is due to a person is not for sale. */
    private static final Set<String> NOT_TO_LOOSEN =
            Set.of("known-person", "employment", "leave", "role", "no-night", "no-overtime", "permit", "paid-rest");

    private final Situation situation;
    private final SiteTime site;
    private final GroupDemand demand;
    private final TimeSpan interval;
    private final CoverWindow window;
    private final int place;
    private final int group;
    private final int staffed;
    private final Map<Where, List<String>> whereabouts = new EnumMap<>(Where.class);
    private final Map<String, List<String>> refusedBy = new TreeMap<>();
    private final List<Tried> tried = new ArrayList<>();
    private final List<Tried> bestOfEach = new ArrayList<>();
    private final List<Remedy> remedies = new ArrayList<>();
    private final Map<Remedy, Shift> shiftOf = new LinkedHashMap<>();
    private final Map<Remedy, Shift> goneFor = new LinkedHashMap<>();

    GapAnswers(Situation situation, Instant start, String group) {
        this.situation = situation;
        this.site = situation.site;
        var grid = situation.problem.grid();
        this.interval = grid.at(grid.indexOf(start));
        this.window = situation.window(interval).orElseThrow();
        this.place = window.grid().indexOf(interval.start());
        var groups = window.demand().stream().map(GroupDemand::group).toList();
        this.group = groups.indexOf(group);
        this.demand = window.demand().get(this.group);
        this.staffed = window.now().staffed()[this.group][place];
    }

    GapExplanation answer() {
        int missing = Math.max(0, demand.required()[place] - staffed);
        for (var person : situation.problem.people()) {
            locate(person, missing > 0);
        }
        bestOfEach.sort(CHEAPEST_FIRST);
        var blockers = missing > 0 ? blockers() : List.<Blocker>of();
        if (missing > 0) {
            movedBreaks();
            bestOfEach.stream()
                    .filter(Tried::isLegal)
                    .limit(MOST_OF_A_KIND)
                    .forEach(one -> assigned(one, List.of(), Remedy.Kind.ASSIGN));
            agreedAsOvertime();
            loosened();
        }
        var ranked = ranked(missing);
        var people = people();
        var said = summary(missing, people, blockers, ranked);
        return new GapExplanation(
                site.offset(interval.start()),
                site.offset(interval.end()),
                demand.group(),
                demand.required()[place],
                demand.minimum()[place],
                staffed,
                missing,
                said.english(),
                said.chinese(),
                people,
                blockers,
                ranked);
    }

    /** Of the shifts that were tried: legal ones, then those that the fewest rules refuse, and those by the least. */
    private static final Comparator<Tried> CHEAPEST_FIRST = Comparator.comparingLong(Tried::rules)
            .thenComparingLong(Tried::extent)
            .thenComparing(one -> one.shift().employee());

    private void locate(RosteredPerson person, boolean tryOut) {
        var number = person.employee().number();
        Where where = counts(person) ? there(person) : Where.WITHOUT_SKILL;
        if (where == null) {
            where = away(person, tryOut);
        }
        whereabouts.computeIfAbsent(where, any -> new ArrayList<>()).add(number);
    }

    private boolean counts(RosteredPerson person) {
        var employee = person.employee();
        var name = demand.group();
        if (name.equals(Queue.GENERAL)) {
            return employee.role().isLive();
        }
        boolean isRole =
                Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name));
        return isRole
                ? employee.role().name().equals(name)
                : employee.role().isLive() && employee.languages().contains(name);
    }

    /** Where somebody is who has a shift at the time; null where they have none. */
    private @Nullable Where there(RosteredPerson person) {
        var number = person.employee().number();
        var here = window.near().stream()
                .filter(shift -> shift.employee().equals(number))
                .toList();
        if (here.isEmpty()) {
            return null;
        }
        if (ShiftType.onDuty(situation.problem.types(), here).isEmpty()) {
            return Where.ON_STANDBY;
        }
        for (var shift : here) {
            if (shift.breaks().stream().anyMatch(pause -> pause.span().overlaps(interval))) {
                return Where.ON_BREAK;
            }
            if (shift.away().stream().anyMatch(span -> span.overlaps(interval))) {
                return Where.ON_ACTIVITY;
            }
        }
        return here.stream().anyMatch(shift -> shift.span().contains(interval)) ? Where.ON_DUTY : Where.PARTLY;
    }

    /** Where somebody is who is not at work; tries the shifts that would bring them. */
    private Where away(RosteredPerson person, boolean tryOut) {
        var number = person.employee().number();
        var day = site.dayOf(interval.start());
        var free = new ArrayList<Ways>();
        boolean isOffered = false;
        for (var workDay : List.of(day, day.minusDays(1))) {
            var bringing = situation.holds(workDay) ? bringing(person, workDay) : List.<Ways>of();
            isOffered |= !bringing.isEmpty();
            if (situation.shiftOn(number, workDay) == null) {
                free.addAll(bringing);
            }
        }
        if (!person.employee().isEmployed(day)) {
            return Where.NOT_EMPLOYED;
        }
        if (free.isEmpty()) {
            return isOffered || hasShiftAround(number, day) ? Where.ANOTHER_TIME : Where.NO_SHIFT;
        }
        boolean isOnLeave = free.stream().allMatch(ways -> person.leaveDays().contains(ways.day()));
        if (!tryOut) {
            return isOnLeave ? Where.ON_LEAVE : Where.AVAILABLE;
        }
        var best = bestOf(person, free);
        bestOfEach.add(best);
        if (best.isLegal()) {
            return Where.AVAILABLE;
        }
        var first = Breaches.largestOfEach(best.brought()).get(0).rule();
        if (!isOnLeave) {
            refusedBy.computeIfAbsent(first, any -> new ArrayList<>()).add(number);
        }
        return isOnLeave ? Where.ON_LEAVE : Where.REFUSED;
    }

    private boolean hasShiftAround(String number, LocalDate day) {
        return situation.shiftOn(number, day) != null;
    }

    /** The shifts of a day with which somebody would be there for the whole interval; of their role, where it has any. */
    private List<Ways> bringing(RosteredPerson person, LocalDate day) {
        var all = situation.ways(day).stream()
                .filter(ways -> ways.span().contains(interval))
                .map(ways -> ways.where(breaks ->
                        breaks.stream().noneMatch(pause -> pause.span().overlaps(interval))))
                .filter(ways -> !ways.breaks().isEmpty() && !isStandby(ways))
                .toList();
        var ofRole = all.stream().filter(ways -> isOfRole(ways, person)).toList();
        return ofRole.isEmpty() ? all : ofRole;
    }

    private boolean isStandby(Ways ways) {
        return situation.problem.types().stream()
                .anyMatch(type -> type.standby() && type.code().equals(ways.type()));
    }

    private boolean isOfRole(Ways ways, RosteredPerson person) {
        return situation.problem.types().stream()
                .anyMatch(type -> type.code().equals(ways.type())
                        && type.roles().contains(person.employee().role()));
    }

    private Tried bestOf(RosteredPerson person, List<Ways> free) {
        var number = person.employee().number();
        var nearest = free.stream()
                .sorted(Comparator.comparing((Ways ways) -> ways.span().start()).reversed())
                .limit(MOST_TRIED)
                .toList();
        Tried best = null;
        for (var ways : nearest) {
            var one = situation.tryOut(number, situation.row(number), ways);
            tried.add(one);
            if (best == null || CHEAPEST_FIRST.compare(one, best) < 0) {
                best = one;
            }
            if (one.isLegal()) {
                break;
            }
        }
        return best;
    }

    /** The smallest set of rules of which each shift that was tried breaks one; nothing where one is legal. */
    private List<Blocker> blockers() {
        if (tried.isEmpty() || tried.stream().anyMatch(Tried::isLegal)) {
            return List.of();
        }
        var rules = HittingSet.smallest(tried.stream()
                .map(one -> one.brought().stream().map(RosterViolation::rule).collect(Collectors.toSet()))
                .toList());
        return rules.stream().map(this::blocker).toList();
    }

    private Blocker blocker(String rule) {
        var refused = new TreeSet<String>();
        var opens = new TreeSet<String>();
        int shown = 0;
        for (var one : tried) {
            var broken = one.brought().stream().map(RosterViolation::rule).collect(Collectors.toSet());
            if (broken.contains(rule)) {
                refused.add(one.shift().employee());
                if (broken.size() == 1 && !opens.contains(one.shift().employee()) && shown++ < MOST_OPENED) {
                    opens(rule, one).ifPresent(opens::add);
                }
            }
        }
        var title = Words.title(rule);
        var alone = opens.isEmpty()
                ? new Said("Without it alone still nobody could.", "仅取消此规则仍无人可来。")
                : new Said(
                        "Without it alone %s could."
                                .formatted(Words.names(List.copyOf(opens)).english()),
                        "仅取消此规则，%s即可到岗。"
                                .formatted(Words.names(List.copyOf(opens)).chinese()));
        var said = new Said(
                        "The rule \"%s\" keeps %d of the %d who are off away."
                                .formatted(title.english(), refused.size(), bestOfEach.size()),
                        "“%s”使%d名休息人员中的%d名无法到岗。".formatted(title.chinese(), bestOfEach.size(), refused.size()))
                .and(alone);
        return new Blocker(rule, List.copyOf(refused), List.copyOf(opens), said.english(), said.chinese());
    }

    /** The person, where without the rule the shift is really legal. */
    private Optional<String> opens(String rule, Tried one) {
        var number = one.shift().employee();
        return situation
                .judge
                .without(rule, situation.conditions(number), one.trial(), one.brought())
                .filter(without -> situation.judge.brought(without, one.trial()).isEmpty())
                .map(any -> number);
    }

    /** People on a break who could take it at another time. */
    private void movedBreaks() {
        for (var number : whereabouts.getOrDefault(Where.ON_BREAK, List.of())) {
            window.near().stream()
                    .filter(shift -> shift.employee().equals(number)
                            && situation.holds(shift.workDay())
                            && shift.span().contains(interval)
                            && shift.activities().isEmpty())
                    .findFirst()
                    .ifPresent(this::movedBreak);
        }
    }

    private void movedBreak(Shift shift) {
        var number = shift.employee();
        for (var ways : situation.ways(shift.workDay())) {
            if (ways.span().equals(shift.span())
                    && ways.type() != null
                    && ways.type().equals(shift.type())) {
                var other = ways.where(breaks ->
                        breaks.stream().noneMatch(pause -> pause.span().overlaps(interval)));
                if (!other.breaks().isEmpty()) {
                    var best = situation.tryOut(number, situation.row(number), other);
                    if (best.isLegal()) {
                        assigned(best, List.of(), Remedy.Kind.MOVE_BREAK);
                    }
                }
            }
        }
    }

    /** Work that breaks the limits of normal hours may be allowed as planned overtime. */
    private void agreedAsOvertime() {
        var hours = Set.of("weekly-hours", "daily-hours");
        var beyond = bestOfEach.stream()
                .filter(one ->
                        !one.isLegal() && one.brought().stream().allMatch(broken -> hours.contains(broken.rule())))
                .limit(MOST_OF_A_KIND)
                .toList();
        for (var one : beyond) {
            for (var agreed : List.of(PlannedAs.EXTENDED, PlannedAs.REST_DAY_OT)) {
                var trial = one.trial().with(agreed(one.shift(), agreed));
                var again = situation.judge.broughtNow(
                        situation.conditions(one.shift().employee()), trial);
                if (again.isEmpty()) {
                    var same = new Ways(
                            one.alike().type(),
                            one.alike().day(),
                            one.alike().span(),
                            List.of(one.shift().breaks()));
                    assigned(new Tried(trial, again, same), List.of(), Remedy.Kind.AGREE_OVERTIME);
                    break;
                }
            }
        }
    }

    private static Shift agreed(Shift shift, PlannedAs agreed) {
        return new Shift(
                shift.id(),
                shift.employee(),
                shift.workDay(),
                shift.span(),
                shift.type(),
                shift.breaks(),
                shift.activities(),
                shift.pinned(),
                agreed,
                shift.emergency());
    }

    /** Loosens the rules that refuse somebody, each by the least that is enough; told is what makes the shift legal. */
    private void loosened() {
        bestOfEach.stream()
                .filter(one -> !one.isLegal()
                        && one.brought().stream().noneMatch(broken -> NOT_TO_LOOSEN.contains(broken.rule())))
                .limit(MOST_LOOSENED)
                .forEach(one -> {
                    var conditions = situation.conditions(one.shift().employee());
                    var changes = new ArrayList<Relaxation>();
                    var rules = new LinkedHashSet<String>();
                    one.brought().forEach(broken -> rules.add(broken.rule()));
                    for (var rule : rules) {
                        var loosened = situation.loosening.least(rule, conditions, one.trial());
                        if (loosened.isEmpty()) {
                            return;
                        }
                        conditions = loosened.get().conditions();
                        changes.addAll(loosened.get().changes());
                    }
                    if (situation.judge.brought(conditions, one.trial()).isEmpty()) {
                        assigned(one, changes, Remedy.Kind.RELAX);
                    }
                });
    }

    /** Keeps a remedy, if the cover counted with it has one person more. */
    private void assigned(Tried tried, List<Relaxation> relaxations, Remedy.Kind kind) {
        var one = situation.withBestBreaks(tried);
        var shift = one.shift();
        var number = shift.employee();
        var gone = situation.shiftOn(number, shift.workDay());
        if (window.with(gone, shift).staffed()[group][place] <= staffed) {
            return;
        }
        var own = situation.conditions(number);
        var before = situation.figures(own, situation.row(number));
        var after = situation.figures(own, one.trial().row());
        var effects = new ArrayList<>(situation.coverEffects(gone, shift));
        effects.addAll(before.changedTo(after));
        effects.addAll(situation.crewEffects(gone == null ? List.of() : List.of(gone), List.of(shift)));
        long overtime = after.overtime() - before.overtime();
        var said = said(kind, shift, relaxations, overtime);
        var remedy = new Remedy(
                kind, Place.of(shift, site), relaxations, overtime, effects, false, said.english(), said.chinese());
        remedies.add(remedy);
        shiftOf.put(remedy, shift);
        if (gone != null) {
            goneFor.put(remedy, gone);
        }
    }

    private Said said(Remedy.Kind kind, Shift shift, List<Relaxation> relaxations, long overtime) {
        var number = shift.employee();
        var words = Words.shift(shift, site);
        var more = Words.amount(overtime, "minutes");
        var above = overtime > 0
                ? new Said(
                        ", %s more above the contract".formatted(more.english()), "，超出合同增加%s".formatted(more.chinese()))
                : new Said("", "");
        return switch (kind) {
            case MOVE_BREAK ->
                new Said(
                        "%s could take the break at %s.".formatted(number, breaks(shift)),
                        "%s可改在%s休息。".formatted(number, breaks(shift)));
            case ASSIGN ->
                new Said(
                        "%s could work %s on %s; no rule forbids it%s."
                                .formatted(number, words, shift.workDay(), above.english()),
                        "%s可在%s上%s，无规则禁止%s。".formatted(number, shift.workDay(), words, above.chinese()));
            case AGREE_OVERTIME ->
                new Said(
                        "%s could work %s on %s if it were agreed as overtime%s."
                                .formatted(number, words, shift.workDay(), above.english()),
                        "如约定为加班，%s可在%s上%s%s。".formatted(number, shift.workDay(), words, above.chinese()));
            case RELAX ->
                new Said(
                        "%s could work %s on %s%s if this gave way: %s"
                                .formatted(
                                        number,
                                        words,
                                        shift.workDay(),
                                        above.english(),
                                        Words.joined(relaxations, Relaxation::message, " ")),
                        "如放宽以下限制，%s可在%s上%s%s：%s"
                                .formatted(
                                        number,
                                        shift.workDay(),
                                        words,
                                        above.chinese(),
                                        Words.joined(relaxations, Relaxation::messageZh, "")));
        };
    }

    private String breaks(Shift shift) {
        return shift.breaks().stream()
                .map(pause -> Words.clock(pause.span().start(), site))
                .collect(Collectors.joining(", "));
    }

    /** The cheapest first; those of the first that bring everybody together are marked, if the cover counted with all of them says so. */
    private List<Remedy> ranked(int missing) {
        var order = Comparator.comparing(Remedy::kind)
                .thenComparingInt(one -> one.relaxations().size())
                .thenComparingDouble(GapAnswers::share)
                .thenComparingLong(Remedy::overtimeMinutes)
                .thenComparingLong(GapAnswers::worse)
                .thenComparing(one -> one.shift().employee());
        var sorted = remedies.stream().sorted(order).toList();
        var people = new HashSet<String>();
        var chosen = new ArrayList<Remedy>();
        for (var one : sorted) {
            if (chosen.size() < missing && people.add(one.shift().employee())) {
                chosen.add(one);
            }
        }
        boolean closes = !chosen.isEmpty()
                && chosen.size() == missing
                && isLegalTogether(chosen)
                && window.with(
                                        chosen.stream()
                                                .map(goneFor::get)
                                                .filter(one -> one != null)
                                                .toList(),
                                        chosen.stream().map(shiftOf::get).toList())
                                .staffed()[group][place]
                        >= demand.required()[place];
        return sorted.stream()
                .limit(Math.max(MOST_REMEDIES, missing))
                .map(one -> closes && chosen.contains(one)
                        ? new Remedy(
                                one.kind(),
                                one.shift(),
                                one.relaxations(),
                                one.overtimeMinutes(),
                                one.effects(),
                                true,
                                one.message(),
                                one.messageZh())
                        : one)
                .toList();
    }

    /**
     * Whether several people, each of whom may come alone, may come together: rules on several people could forbid it. A limit of everybody
     * together that gives way for one of them is not known to be wide enough for all.
     */
    private boolean isLegalTogether(List<Remedy> chosen) {
        boolean isSharedLimitMoved = chosen.stream()
                .flatMap(one -> one.relaxations().stream())
                .anyMatch(one -> one.employee().isEmpty());
        return chosen.size() == 1
                || !isSharedLimitMoved
                        && situation
                                .judge
                                .crew()
                                .change(
                                        situation.problem.rules(),
                                        chosen.stream()
                                                .map(goneFor::get)
                                                .filter(one -> one != null)
                                                .toList(),
                                        chosen.stream().map(shiftOf::get).toList())
                                .brought()
                                .isEmpty();
    }

    /** By what part of themselves the limits would give way. */
    private static double share(Remedy remedy) {
        return remedy.relaxations().stream()
                .mapToDouble(one -> one.by() / Math.max(1.0, one.now()))
                .sum();
    }

    private static long worse(Remedy remedy) {
        return remedy.effects().stream().filter(effect -> !effect.isBetter()).count();
    }

    private List<Whereabouts> people() {
        var people = new ArrayList<Whereabouts>();
        whereabouts.forEach((where, employees) -> {
            if (where == Where.REFUSED) {
                refusedBy.forEach((rule, refused) -> people.add(refused(rule, refused)));
            } else {
                people.add(located(where, employees));
            }
        });
        return people;
    }

    private Whereabouts refused(String rule, List<String> employees) {
        var example = bestOfEach.stream()
                .filter(one -> employees.contains(one.shift().employee()))
                .map(one -> Breaches.largestOfEach(one.brought()).get(0))
                .findFirst()
                .orElseThrow();
        return new Whereabouts(
                Where.REFUSED,
                rule,
                employees,
                "%d off, refused by the rule \"%s\": %s. %s"
                        .formatted(
                                employees.size(),
                                Words.title(rule).english(),
                                Words.names(employees).english(),
                                example.message()),
                "休息但受“%s”限制%d人：%s。%s"
                        .formatted(
                                Words.title(rule).chinese(),
                                employees.size(),
                                Words.names(employees).chinese(),
                                example.messageZh()));
    }

    private Whereabouts located(Where where, List<String> employees) {
        var what =
                switch (where) {
                    case ON_DUTY -> new Said("on duty", "在岗");
                    case ON_BREAK -> new Said("on a break", "休息中");
                    case ON_ACTIVITY -> new Said("on an activity away from contacts", "参加非接听活动");
                    case ON_STANDBY -> new Said("standing by", "备勤");
                    case PARTLY -> new Said("there for a part of the interval", "仅在部分时段在岗");
                    case ANOTHER_TIME -> new Said("working at another time", "当日在其他时间上班");
                    case ON_LEAVE -> new Said("on leave", "休假");
                    case NOT_EMPLOYED -> new Said("not employed", "不在职");
                    case AVAILABLE -> new Said("off and could come", "休息且可到岗");
                    case REFUSED -> new Said("off and refused", "休息但受限");
                    case NO_SHIFT -> new Said("off, and no shift that would bring them is offered", "休息且无可用班次");
                    case WITHOUT_SKILL -> new Said("of another role or without the language", "岗位或语种不符");
                };
        var names = Words.names(employees);
        boolean isNamed = where != Where.WITHOUT_SKILL;
        return new Whereabouts(
                where,
                where == Where.ON_LEAVE ? "leave" : null,
                employees,
                "%d %s%s.".formatted(employees.size(), what.english(), isNamed ? ": " + names.english() : ""),
                "%s%d人%s。".formatted(what.chinese(), employees.size(), isNamed ? "：" + names.chinese() : ""));
    }

    private Said summary(int missing, List<Whereabouts> people, List<Blocker> blockers, List<Remedy> ranked) {
        var name = Words.group(demand.group());
        var at = Words.moment(interval.start(), site);
        if (missing == 0) {
            return new Said(
                    "%s has %d of %d people at %s; nobody is missing."
                            .formatted(capital(name.english()), staffed, demand.required()[place], at),
                    "%s在%s有%d人，需要%d人，不缺人。".formatted(name.chinese(), at, staffed, demand.required()[place]));
        }
        var said = new Said(
                "%s has %d of %d people at %s: %d %s missing."
                        .formatted(
                                capital(name.english()),
                                staffed,
                                demand.required()[place],
                                at,
                                missing,
                                Words.plural(missing, "is", "are")),
                "%s在%s有%d人，需要%d人，缺%d人。".formatted(name.chinese(), at, staffed, demand.required()[place], missing));
        var counted = people.stream()
                .filter(one -> one.where() != Where.ON_DUTY && one.where() != Where.WITHOUT_SKILL)
                .toList();
        for (var one : counted) {
            said = said.and(new Said(one.message(), one.messageZh()));
        }
        if (!blockers.isEmpty()) {
            said = said.and(new Said(
                    "%s alone %s everybody away who is off: %s."
                            .formatted(
                                    blockers.size() == 1 ? "One rule" : blockers.size() + " rules",
                                    Words.plural(blockers.size(), "keeps", "keep"),
                                    Words.joined(
                                            blockers,
                                            one -> Words.title(one.rule()).english(),
                                            ", ")),
                    "仅%d条规则即使所有休息人员无法到岗：%s。"
                            .formatted(
                                    blockers.size(),
                                    Words.joined(
                                            blockers,
                                            one -> Words.title(one.rule()).chinese(),
                                            "、"))));
        }
        if (!ranked.isEmpty()) {
            said = said.and(new Said(ranked.get(0).message(), ranked.get(0).messageZh()));
        }
        return said;
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
