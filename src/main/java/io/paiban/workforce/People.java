package io.paiban.workforce;

import io.paiban.hotline.Hotlines;
import io.paiban.labour.RuleSets;
import io.paiban.labour.model.RuleBook;
import io.paiban.platform.csv.CsvLines;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.workforce.model.AssignmentBook;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Leave;
import io.paiban.workforce.model.Role;
import io.paiban.workforce.model.Terms;
import io.paiban.workforce.model.Wish;
import io.paiban.workforce.store.AssignmentStore;
import io.paiban.workforce.store.WorkforceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workforce capability's front door to people, leave and wishes. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class People {

    private final Hotlines hotlines;
    private final WorkforceStore store;
    private final AssignmentStore assignments;
    private final RuleSets ruleSets;
    private final Instance<LeaveGuard> guards;

    People(
            Hotlines hotlines,
            WorkforceStore store,
            AssignmentStore assignments,
            RuleSets ruleSets,
            Instance<LeaveGuard> guards) {
        this.hotlines = hotlines;
        this.store = store;
        this.assignments = assignments;
        this.ruleSets = ruleSets;
        this.guards = guards;
    }

    public List<Employee> list(String hotline) {
        hotlines.get(hotline);
        return store.list(hotline);
    }

    public Optional<Employee> find(String hotline, String number) {
        return store.find(hotline, number).map(Versioned::value);
    }

    /** @throws RequestFailure with {@code EMPLOYEE_NOT_FOUND} */
    public Versioned<Employee> read(String hotline, String number) {
        hotlines.get(hotline);
        return store.find(hotline, number)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.EMPLOYEE_NOT_FOUND,
                        "The hotline (%s) has nobody with the staff number (%s).".formatted(hotline, number)));
    }

    /** The terms of everybody, by staff number. */
    public SortedMap<String, Terms> terms(String hotline) {
        var book = new AssignmentBook(hotlines.get(hotline).ruleSet(), assignments.list(hotline));
        var terms = new TreeMap<String, Terms>();
        store.list(hotline).forEach(person -> terms.put(person.number(), new Terms(person, book)));
        return terms;
    }

    /**
     * The terms of one person.
     *
     * @throws RequestFailure with {@code EMPLOYEE_NOT_FOUND}
     */
    public Terms terms(String hotline, String number) {
        var person = read(hotline, number).value();
        return new Terms(person, new AssignmentBook(hotlines.get(hotline).ruleSet(), assignments.list(hotline)));
    }

    /**
     * Makes a person known, or replaces what is known.
     *
     * @throws RequestFailure with {@code INVALID_REQUEST} where the rule set does not exist, or {@code STALE}
     */
    public Versioned<Employee> put(String hotline, Employee employee, @Nullable String ifMatch) {
        hotlines.get(hotline);
        var faults = new Faults();
        requireRuleSet(employee.ruleSet(), ruleSets.book(), faults);
        faults.throwIfAny();
        store.find(hotline, employee.number()).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.put(hotline, employee);
    }

    /**
     * Takes people from a CSV file with the columns {@code number,name,role} and, if wanted, {@code languages} (separated by
     * spaces), {@code team,leader,ruleSet,contractHours,hiredOn,leavesOn}. People already known are replaced, their restrictions
     * kept.
     *
     * @return how many people the file held
     * @throws RequestFailure with {@code INVALID_FILE} naming every faulty value; nothing is stored then
     */
    public int importCsv(String hotline, byte[] file) {
        hotlines.get(hotline);
        var faults = new Faults();
        var people = new ArrayList<Employee>();
        var seen = new HashSet<String>();
        var book = ruleSets.book();
        for (var line : CsvLines.read(file, Set.of("number", "name", "role")).lines()) {
            faults.atLine(line.number());
            requireRuleSet(line.get("ruleSet"), book, faults);
            parse(hotline, line, faults).ifPresent(person -> {
                faults.require(seen.add(person.number()), "number", person.number(), "stands twice in the file");
                people.add(person);
            });
        }
        faults.throwIfAny(ProblemType.INVALID_FILE);
        people.forEach(person -> store.put(hotline, person));
        return people.size();
    }

    private Optional<Employee> parse(String hotline, CsvLines.Line line, Faults faults) {
        int before = faults.list().size();
        var number = faults.present("number", line.get("number"));
        var name = faults.present("name", line.get("name"));
        faults.present("role", line.get("role"));
        var role = faults.parse("role", line.get("role"), Role::valueOf, "AGENT, BILINGUAL or OPS");
        var leader = faults.parse("leader", line.get("leader"), People::yesOrNo, "true or false");
        var hours = faults.parse("contractHours", line.get("contractHours"), BigDecimal::new, "hours such as 40");
        if (hours != null) {
            faults.require(
                    isContract(hours),
                    "contractHours",
                    hours,
                    "must be above 0 and at most 60, with at most two decimals");
        }
        var hired = faults.parse("hiredOn", line.get("hiredOn"), LocalDate::parse, "a day such as 2026-11-30");
        var leaves = faults.parse("leavesOn", line.get("leavesOn"), LocalDate::parse, "a day such as 2026-11-30");
        faults.require(
                hired == null || leaves == null || !leaves.isBefore(hired), "leavesOn", leaves, "is before hiredOn");
        if (faults.list().size() > before) {
            return Optional.empty();
        }
        var languages = new TreeSet<String>();
        if (line.get("languages") != null) {
            languages.addAll(List.of(line.get("languages").split("[ |]+")));
        }
        return Optional.of(new Employee(
                number,
                name,
                role,
                languages,
                line.get("team"),
                Boolean.TRUE.equals(leader),
                line.get("ruleSet"),
                hours == null ? BigDecimal.valueOf(40) : hours,
                hired,
                leaves,
                find(hotline, number).map(Employee::restrictions).orElse(List.of())));
    }

    private static void requireRuleSet(@Nullable String ruleSet, RuleBook book, Faults faults) {
        faults.require(
                ruleSet == null || book.list().stream().anyMatch(law -> law.id().equals(ruleSet)),
                "ruleSet",
                ruleSet,
                "is not a rule set; see /api/v1/rule-sets for those there are");
    }

    /** Whether somebody can be employed for that many hours a week. */
    public static boolean isContract(BigDecimal hours) {
        // The scale first: comparing a number with a scale of millions would take for ever.
        return hours.scale() >= -2
                && hours.scale() <= 2
                && hours.signum() > 0
                && hours.compareTo(BigDecimal.valueOf(60)) <= 0;
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    /** Leave that touches the given days, both inclusive. */
    public List<Leave> listLeave(String hotline, LocalDate from, LocalDate to) {
        hotlines.get(hotline);
        return store.listLeave(hotline, from, to);
    }

    /**
     * Enters leave, or a request for it.
     *
     * @param override why it is entered although somebody holds it back; null = it is not
     * @throws RequestFailure with {@code EMPLOYEE_NOT_FOUND}, or what a {@link LeaveGuard} refuses it with
     */
    public Leave addLeave(String hotline, Leave leave, @Nullable String override, Caller caller) {
        read(hotline, leave.employee());
        if (leave.state() != Leave.State.REFUSED) {
            guards.forEach(guard -> guard.admit(hotline, leave, override, caller));
        }
        store.addLeave(hotline, leave);
        return leave;
    }

    /** @throws RequestFailure with {@code LEAVE_NOT_FOUND} */
    public void deleteLeave(String hotline, UUID id) {
        if (!store.deleteLeave(hotline, id)) {
            throw new RequestFailure(ProblemType.LEAVE_NOT_FOUND, "There is no leave with the id (%s).".formatted(id));
        }
    }

    /** Wishes for the given days, both inclusive. */
    public List<Wish> listWishes(String hotline, LocalDate from, LocalDate to) {
        hotlines.get(hotline);
        return store.listWishes(hotline, from, to);
    }

    public Wish addWish(String hotline, Wish wish) {
        read(hotline, wish.employee());
        store.addWish(hotline, wish);
        return wish;
    }

    /** @throws RequestFailure with {@code WISH_NOT_FOUND} */
    public void deleteWish(String hotline, UUID id) {
        if (!store.deleteWish(hotline, id)) {
            throw new RequestFailure(ProblemType.WISH_NOT_FOUND, "There is no wish with the id (%s).".formatted(id));
        }
    }
}
