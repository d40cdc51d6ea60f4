package io.paiban.roster;

import io.paiban.calendar.Calendars;
import io.paiban.calendar.model.YearStatus;
import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.Certificate;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterHash;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.store.RosterStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds rosters against the law: as they are, as they would be, and as they were published. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RosterAudits {

    private static final int MOST_CHANGES = 500;

    private final Hotlines hotlines;
    private final Calendars calendars;
    private final ShiftTypes shiftTypes;
    private final RosterPeople people;
    private final Emergencies emergencies;
    private final Activities activities;
    private final RosterStore store;
    private final Clock clock;

    RosterAudits(
            Hotlines hotlines,
            Calendars calendars,
            ShiftTypes shiftTypes,
            RosterPeople people,
            Emergencies emergencies,
            Activities activities,
            RosterStore store,
            Clock clock) {
        this.hotlines = hotlines;
        this.calendars = calendars;
        this.shiftTypes = shiftTypes;
        this.people = people;
        this.emergencies = emergencies;
        this.activities = activities;
        this.store = store;
        this.clock = clock;
    }

    /**
     * An audit with what it was held against.
     *
     * @param findings what was found
     * @param ruleSets versions of rule sets, as {@code id/version}
     * @param calendars versions of calendar years, as {@code code/year@version}; empty where no law asks for holidays
     * @param warnings what cannot be trusted wholly, in sentences
     */
    public record Audited(
            RosterAudit.Findings findings, List<String> ruleSets, List<String> calendars, List<String> warnings) {}

    /** The roster as it is now. */
    public Audited audit(UUID id, Caller caller) {
        var roster = Rosters.get(store, id, caller);
        return audit(roster, store.listShifts(id));
    }

    Audited audit(Roster roster, List<Shift> shifts) {
        var hotline = hotlines.get(roster.hotline());
        var everybody = people.of(hotline, roster);
        return new Audited(
                findings(hotline, roster, everybody, shifts),
                ruleSets(everybody, roster),
                calendars(hotline, everybody, roster),
                warnings(everybody, roster, shifts));
    }

    private RosterAudit.Findings findings(
            Hotline hotline, Roster roster, Collection<RosteredPerson> everybody, Collection<Shift> shifts) {
        return RosterAudit.of(
                roster.from(), roster.lastDay(), hotline.site(), everybody, shiftTypes.list(roster.hotline()), shifts);
    }

    /** Versions of rule sets and calendar years that a roster is held against. */
    List<String> heldAgainst(Hotline hotline, List<RosteredPerson> everybody, Roster roster) {
        var versions = new ArrayList<>(ruleSets(everybody, roster));
        versions.addAll(calendars(hotline, everybody, roster));
        return versions;
    }

    private static List<TermsTimeline> terms(List<RosteredPerson> everybody) {
        return everybody.stream().map(RosteredPerson::terms).toList();
    }

    private static List<String> ruleSets(List<RosteredPerson> everybody, Roster roster) {
        return RosterPeople.laws(everybody.stream().map(RosteredPerson::terms).toList(), roster).stream()
                .map(LabourLaw::name)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> calendars(Hotline hotline, List<RosteredPerson> everybody, Roster roster) {
        return everybody.stream().allMatch(person -> person.calendar() == null)
                ? List.of()
                : calendars.versionsCovering(
                        hotline.calendar(),
                        RosterPeople.firstOfCycles(terms(everybody), roster),
                        RosterPeople.lastOfCycles(terms(everybody), roster));
    }

    private static List<String> warnings(List<RosteredPerson> everybody, Roster roster, List<Shift> shifts) {
        var warnings = new ArrayList<>(Emergencies.claims(shifts));
        everybody.stream()
                .map(RosteredPerson::calendar)
                .filter(calendar -> calendar != null)
                .findFirst()
                .ifPresent(calendar -> IntStream.rangeClosed(
                                roster.from().getYear(),
                                roster.lastDay().plusDays(1).getYear())
                        .forEach(year -> {
                            if (calendar.status(year) == YearStatus.PROJECTED) {
                                warnings.add(
                                        "The calendar %s has %d only as projected by rule, before the official notice; holidays may move."
                                                .formatted(calendar.code(), year));
                            } else if (calendar.status(year) == YearStatus.REST_DAYS_ONLY) {
                                warnings.add(
                                        "The calendar %s does not tell the statutory holidays of %d from other days off; overtime on them is not counted."
                                                .formatted(calendar.code(), year));
                            }
                        }));
        return warnings;
    }

    /**
     * Changes of a roster that nobody has made yet.
     *
     * @param put shifts as they would be, new ones or those with an id of the roster's
     * @param remove ids of shifts that would be gone
     * @param swap pairs of shifts whose people would change places
     */
    public record Changes(Map<UUID, ShiftEdit> put, List<UUID> remove, List<Swap> swap) {

        /** Two shifts whose people would change places. */
        public record Swap(UUID one, UUID other) {}
    }

    /**
     * What changes would do to the people they touch.
     *
     * @param employees staff numbers of these people
     * @param findings their audit after the changes
     * @param added violations that the changes bring
     * @param gone violations that they take away
     */
    public record Effect(
            List<String> employees,
            RosterAudit.Findings findings,
            List<RosterViolation> added,
            List<RosterViolation> gone) {}

    /**
     * Judges changes without making them: an edit, a swap, a hand-over. Published rosters can be asked, too.
     *
     * @throws RequestFailure with {@code INVALID_REQUEST} and everything that is wrong
     */
    public Effect tryOut(UUID id, Changes changes, Caller caller) {
        var roster = Rosters.get(store, id, caller);
        var hotline = hotlines.get(roster.hotline());
        var before = store.listShifts(id);
        var after = new LinkedHashMap<UUID, Shift>();
        before.forEach(shift -> after.put(shift.id(), shift));
        var touched = new HashSet<String>();
        apply(changes, roster, hotline, after, touched);
        var everybody = people.of(hotline, roster);
        var faults = new Faults();
        var known = new HashSet<String>();
        everybody.forEach(person -> known.add(person.employee().number()));
        changes.put()
                .forEach((shift, edit) -> faults.require(
                        known.contains(edit.employee()), "put." + shift, edit.employee(), "is nobody's staff number"));
        faults.throwIfAny();
        var concerned = everybody.stream()
                .filter(person -> touched.contains(person.employee().number()))
                .toList();
        var was = findings(hotline, roster, concerned, of(before, touched));
        var becomes = findings(hotline, roster, concerned, of(after.values(), touched));
        return new Effect(
                touched.stream().sorted().toList(),
                becomes,
                without(becomes.violations(), was.violations()),
                without(was.violations(), becomes.violations()));
    }

    private void apply(Changes changes, Roster roster, Hotline hotline, Map<UUID, Shift> after, Set<String> touched) {
        var faults = new Faults();
        faults.require(
                changes.put().size() + changes.remove().size() + changes.swap().size() <= MOST_CHANGES,
                "changes",
                null,
                "must be %d at most".formatted(MOST_CHANGES));
        for (var gone : changes.remove()) {
            var shift = after.remove(gone);
            faults.require(shift != null, "remove", gone, "is no shift of the roster");
            if (shift != null) {
                touched.add(shift.employee());
            }
        }
        for (var swap : changes.swap()) {
            var one = after.get(swap.one());
            var other = after.get(swap.other());
            faults.require(one != null, "swap.one", swap.one(), "is no shift of the roster");
            faults.require(other != null, "swap.other", swap.other(), "is no shift of the roster");
            if (one != null && other != null) {
                touched.add(one.employee());
                touched.add(other.employee());
                after.put(one.id(), one.workedBy(other.employee()));
                after.put(other.id(), other.workedBy(one.employee()));
            }
        }
        var types = shiftTypes.list(roster.hotline());
        int place = 0;
        for (var entry : changes.put().entrySet()) {
            var edit = entry.getValue();
            var at = "put[%d].shift.".formatted(place++);
            try {
                var type = types.stream()
                        .filter(one -> one.code().equals(edit.type()))
                        .findFirst()
                        .orElse(null);
                var shift = edit.toShift(entry.getKey(), roster, hotline.site(), type);
                emergencies.check(hotline, shift, at + "emergency", faults);
                activities.check(hotline.code(), shift, at + "activities", faults);
                var old = after.put(entry.getKey(), shift);
                touched.add(shift.employee());
                if (old != null) {
                    touched.add(old.employee());
                }
            } catch (RequestFailure refused) {
                refused.problem()
                        .faults()
                        .forEach(fault -> faults.add(at + fault.field(), fault.value(), fault.reason()));
            }
        }
        faults.throwIfAny();
    }

    private static List<Shift> of(Collection<Shift> shifts, Set<String> employees) {
        return shifts.stream()
                .filter(shift -> employees.contains(shift.employee()))
                .toList();
    }

    private static List<RosterViolation> without(List<RosterViolation> all, List<RosterViolation> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    /**
     * Checks a roster that is about to be published and keeps what was found.
     *
     * @param override why it is published although a hard rule is broken; null = it is not
     * @throws RequestFailure with {@code ROSTER_ILLEGAL} and the violations, or {@code NOT_ALLOWED} where the caller may not override
     */
    Certificate certify(Roster roster, @Nullable String override, Caller caller) {
        var shifts = store.listShifts(roster.id());
        var audited = audit(roster, shifts);
        var broken = audited.findings().violations().stream()
                .filter(RosterViolation::blocks)
                .toList();
        boolean isOverridden = override != null && !broken.isEmpty();
        if (!broken.isEmpty()) {
            Overrides.require(broken, override, caller);
        }
        var certificate = new Certificate(
                roster.id(),
                clock.instant(),
                caller.user(),
                broken.isEmpty(),
                isOverridden ? override.strip() : null,
                (int) shifts.stream().map(Shift::employee).distinct().count(),
                shifts.size(),
                RosterHash.of(shifts),
                audited.ruleSets(),
                audited.calendars(),
                audited.findings().violations(),
                audited.findings().slack(),
                audited.warnings());
        store.add(certificate);
        return certificate;
    }

    /** The certificate of a publication; empty for a roster that never was published. */
    public Optional<Certificate> find(UUID id, Caller caller) {
        Rosters.get(store, id, caller);
        return store.findCertificate(id);
    }

    /**
     * The certificate of a publication, and whether the shifts are still those that were certified.
     *
     * @throws RequestFailure with {@code CERTIFICATE_NOT_FOUND}
     */
    public Certificate get(UUID id, Caller caller) {
        return find(id, caller)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.CERTIFICATE_NOT_FOUND,
                        "The roster (%s) has no certificate: it was never published.".formatted(id)));
    }

    /** The fingerprint of the roster's shifts as they are now. */
    public String hash(UUID id, Caller caller) {
        Rosters.get(store, id, caller);
        return RosterHash.of(store.listShifts(id));
    }

    /** The overridden publications of a hotline, newest first: they are shown for ever. */
    public List<Certificate> listOverridden(String hotline) {
        hotlines.get(hotline);
        return store.listOverridden(hotline).stream()
                .sorted(Comparator.comparing(Certificate::madeAt).reversed())
                .toList();
    }
}
