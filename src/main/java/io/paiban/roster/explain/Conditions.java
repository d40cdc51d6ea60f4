package io.paiban.roster.explain;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.LegalTerms;
import io.paiban.labour.model.ProtectedStatus;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.WorkCondition.OfCrew;
import io.paiban.roster.model.WorkRule;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What decides whether one person may have a row of shifts. Each rule in it can be taken away or loosened, to see what follows.
 *
 * @param person the person with law, contract, leave and the shifts around the roster
 * @param types the shift types there are
 * @param rules the rules of the house
 * @param preferences what is wanted, or asked for, of single days of the person
 */
record Conditions(RosteredPerson person, List<ShiftType> types, List<WorkRule> rules, List<DayPreference> preferences) {

    /** What the source of a breach of a rule of the house begins with. */
    private static final String HOUSE = "work rule ";

    Conditions {
        types = List.copyOf(types);
        rules = List.copyOf(rules);
        preferences = List.copyOf(preferences);
    }

    static Conditions of(RosterProblem problem, RosteredPerson person) {
        var number = person.employee().number();
        return new Conditions(
                person,
                problem.types(),
                problem.rules(),
                problem.preferences().stream()
                        .filter(wanted -> wanted.employee().equals(number))
                        .toList());
    }

    /**
     * The same without what a breach is of, and nothing else changed.
     *
     * @param shift the shift that is tried
     * @return empty for what nobody can take away: a person is in one place at a time
     */
    Optional<Conditions> without(RosterViolation broken, Shift shift) {
        if (rule(broken).isPresent()) {
            return Optional.of(withRules(rules.stream()
                    .filter(rule -> !rule.code().equals(broken.rule()))
                    .toList()));
        }
        return switch (broken.rule()) {
            case "employment" -> Optional.of(withPerson(employed()));
            case "leave" -> Optional.of(withPerson(withoutLeaveOn(shift)));
            case "role" -> Optional.of(withTypes(openedTo(shift)));
            case "no-night" -> Optional.of(withPerson(withoutProtection(Restriction.Kind.NO_NIGHT)));
            case "no-overtime" -> Optional.of(withPerson(withoutProtection(Restriction.Kind.NO_OVERTIME)));
            case "permit" -> Optional.of(withPerson(permitted()));
            default -> withoutLimit(broken);
        };
    }

    private Optional<Conditions> withoutLimit(RosterViolation broken) {
        var parameter = RuleParameter.find(broken.parameter());
        return parameter == null
                ? Optional.empty()
                : Optional.of(withLaw(isOf(broken), law -> law.with(parameter, null)));
    }

    /**
     * The value of the limit that a breach is of, where it is a whole number; the strictest one where a person works under several values of
     * the same law over time, as whoever comes of age does.
     */
    Optional<Long> limit(RosterViolation broken) {
        var house = rule(broken);
        if (house.isPresent()) {
            return Bound.of(house.get().condition(), isTooLittle(broken)).map(Integer::longValue);
        }
        var parameter = RuleParameter.find(broken.parameter());
        return person.terms().laws().stream()
                .filter(isOf(broken))
                .map(law -> law.values().get(parameter))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .reduce((one, other) -> givesWayDownwards(broken) ? Math.max(one, other) : Math.min(one, other));
    }

    /**
     * The same with a looser limit in place of the one that a breach is of. All laws that the person works under over time become as loose:
     * where they are alike, weeks and months must not fall apart between them.
     */
    Conditions withLimit(RosterViolation broken, long value) {
        if (rule(broken).isPresent()) {
            return withRules(rules.stream()
                    .map(rule -> rule.code().equals(broken.rule())
                            ? new WorkRule(
                                    rule.code(),
                                    rule.level(),
                                    rule.weight(),
                                    rule.scope(),
                                    Bound.set(rule.condition(), isTooLittle(broken), Math.toIntExact(value)))
                            : rule)
                    .toList());
        }
        var parameter = RuleParameter.find(broken.parameter());
        boolean isDown = givesWayDownwards(broken);
        return withLaw(law -> law.values().get(parameter) instanceof Long, law -> {
            long now = (Long) law.values().get(parameter);
            return law.with(parameter, isDown ? Math.min(now, value) : Math.max(now, value));
        });
    }

    /**
     * Whether the limit that a breach is of gives way by becoming smaller.
     *
     * <p>Free Sundays are asked for as so many at least, and measured as the worked ones.
     */
    boolean givesWayDownwards(RosterViolation broken) {
        return isTooLittle(broken) != broken.rule().equals(LegalRule.FREE_SUNDAYS.id());
    }

    private static boolean isTooLittle(RosterViolation broken) {
        return broken.measured() < broken.allowed();
    }

    /** Whether a breach is of a rule of the house on several people. */
    boolean isOfCrew(RosterViolation broken) {
        return rule(broken).filter(rule -> rule.condition() instanceof OfCrew).isPresent();
    }

    /** The rule of the house that a breach is of, whose code may be the name of a rule of the law. */
    private Optional<WorkRule> rule(RosterViolation broken) {
        return rules.stream()
                .filter(rule -> broken.source().equals(HOUSE + rule.code()))
                .findFirst();
    }

    private static Predicate<LabourLaw> isOf(RosterViolation broken) {
        return law -> law.name().equals(broken.ruleSet());
    }

    private Conditions withLaw(Predicate<LabourLaw> which, UnaryOperator<LabourLaw> change) {
        return withPerson(withTerms(terms -> which.test(terms.law())
                ? new LegalTerms(
                        terms.from(),
                        terms.to(),
                        change.apply(terms.law()),
                        terms.contractWeekMinutes(),
                        terms.withoutPermit())
                : terms));
    }

    private RosteredPerson withTerms(UnaryOperator<LegalTerms> change) {
        return new RosteredPerson(
                person.employee(),
                new TermsTimeline(person.terms().list().stream().map(change).toList()),
                person.calendar(),
                person.leaveDays(),
                person.context());
    }

    private RosteredPerson permitted() {
        return withTerms(
                terms -> new LegalTerms(terms.from(), terms.to(), terms.law(), terms.contractWeekMinutes(), null));
    }

    private RosteredPerson withoutLeaveOn(Shift shift) {
        var leave = new TreeSet<>(person.leaveDays());
        leave.remove(shift.workDay());
        return new RosteredPerson(person.employee(), person.terms(), person.calendar(), leave, person.context());
    }

    private RosteredPerson employed() {
        var one = person.employee();
        return with(new Employee(
                one.number(),
                one.name(),
                one.role(),
                one.languages(),
                one.team(),
                one.leader(),
                one.ruleSet(),
                one.contractHours(),
                null,
                null,
                one.restrictions()));
    }

    /** Without the person's own protection, and without what the law keeps from everybody under 18. */
    private RosteredPerson withoutProtection(Restriction.Kind kind) {
        var one = person.employee();
        var changed = new Conditions(
                with(new Employee(
                        one.number(),
                        one.name(),
                        one.role(),
                        one.languages(),
                        one.team(),
                        one.leader(),
                        one.ruleSet(),
                        one.contractHours(),
                        one.hiredOn(),
                        one.leavesOn(),
                        one.restrictions().stream()
                                .filter(restriction -> restriction.kind() != kind)
                                .toList())),
                types,
                rules,
                preferences);
        return changed.withLaw(
                        law -> !law.protectedStatuses().isEmpty(),
                        law -> law.with(
                                RuleParameter.PROTECTED,
                                law.protectedStatuses().stream()
                                        .map(status -> without(status, kind))
                                        .toList()))
                .person;
    }

    private static ProtectedStatus without(ProtectedStatus status, Restriction.Kind kind) {
        return new ProtectedStatus(
                status.status(),
                status.noNight() && kind != Restriction.Kind.NO_NIGHT,
                status.noOvertime() && kind != Restriction.Kind.NO_OVERTIME,
                status.paidRestMinutes(),
                status.perAdditionalInfant(),
                status.severity(),
                status.note());
    }

    private RosteredPerson with(Employee employee) {
        return new RosteredPerson(employee, person.terms(), person.calendar(), person.leaveDays(), person.context());
    }

    private List<ShiftType> openedTo(Shift shift) {
        return types.stream()
                .map(type -> type.code().equals(shift.type()) ? openedTo(type) : type)
                .toList();
    }

    private ShiftType openedTo(ShiftType type) {
        return new ShiftType(
                type.code(),
                type.name(),
                type.earliestStart(),
                type.latestStart(),
                type.step(),
                type.lengths(),
                type.breaks(),
                new TreeSet<>(Stream.concat(
                                type.roles().stream(),
                                Stream.of(person.employee().role()))
                        .toList()),
                type.weekdays(),
                type.standby());
    }

    private Conditions withPerson(RosteredPerson other) {
        return new Conditions(other, types, rules, preferences);
    }

    private Conditions withTypes(List<ShiftType> others) {
        return new Conditions(person, others, rules, preferences);
    }

    Conditions withRules(List<WorkRule> others) {
        return new Conditions(person, types, others, preferences);
    }

    /** The same with other shifts around the roster. */
    Conditions withContext(List<Shift> context) {
        return withPerson(
                new RosteredPerson(person.employee(), person.terms(), person.calendar(), person.leaveDays(), context));
    }
}
