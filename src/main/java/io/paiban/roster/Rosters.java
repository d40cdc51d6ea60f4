package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.SolveRun;
import io.paiban.roster.store.RosterStore;
import io.paiban.shared.time.TimeSpan;
import io.paiban.staffing.Requirements;
import io.paiban.workforce.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The roster capability's front door: draft, edit, audit, publish. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Rosters {

    /** Longest roster, in days. */
    public static final int MOST_DAYS = 56;

    private static final Logger LOG = Logger.getLogger(Rosters.class);

    private final Hotlines hotlines;
    private final Requirements requirements;
    private final ShiftTypes shiftTypes;
    private final People people;
    private final RosterStore store;
    private final RosterAudits audits;
    private final Emergencies emergencies;
    private final Activities activities;
    private final Clock clock;

    Rosters(
            Hotlines hotlines,
            Requirements requirements,
            ShiftTypes shiftTypes,
            People people,
            RosterStore store,
            RosterAudits audits,
            Emergencies emergencies,
            Activities activities,
            Clock clock) {
        this.hotlines = hotlines;
        this.requirements = requirements;
        this.shiftTypes = shiftTypes;
        this.people = people;
        this.store = store;
        this.audits = audits;
        this.emergencies = emergencies;
        this.activities = activities;
        this.clock = clock;
    }

    /** The hotline's rosters, newest days and versions first. */
    public List<Roster> list(String hotline) {
        hotlines.get(hotline);
        return store.list(hotline);
    }

    /** @throws RequestFailure with {@code ROSTER_NOT_FOUND}, or {@code NOT_ALLOWED} */
    public Roster get(UUID id, Caller caller) {
        return get(store, id, caller);
    }

    static Roster get(RosterStore store, UUID id, Caller caller) {
        var roster = store.find(id).orElseThrow(() -> notFound(id));
        caller.enter(roster.hotline());
        return roster;
    }

    private static RequestFailure notFound(UUID id) {
        return new RequestFailure(ProblemType.ROSTER_NOT_FOUND, "There is no roster with the id (%s).".formatted(id));
    }

    /**
     * Drafts an empty roster.
     *
     * @param requirement what it should cover; null for one that is filled by hand
     * @param from first day; null = the requirement's
     * @param days number of days; null = the requirement's, or 7
     */
    public Roster draft(
            String hotline,
            @Nullable UUID requirement,
            @Nullable LocalDate from,
            @Nullable Integer days,
            Caller caller) {
        hotlines.get(hotline);
        var first = from;
        var count = days;
        if (requirement != null) {
            var wanted = requirements.get(requirement, caller);
            if (!wanted.hotline().equals(hotline)) {
                throw new RequestFailure(
                        ProblemType.REQUIREMENT_NOT_FOUND,
                        "The hotline (%s) has no requirement with the id (%s).".formatted(hotline, requirement));
            }
            first = first == null ? wanted.from() : first;
            count = count == null ? wanted.days() : count;
            var outside = new Faults();
            outside.require(
                    !first.isBefore(wanted.from())
                            && !first.plusDays(count).isAfter(wanted.from().plusDays(wanted.days())),
                    "from",
                    first,
                    "must lie with all %d days inside the requirement (%s, %d days)"
                            .formatted(count, wanted.from(), wanted.days()));
            outside.throwIfAny();
        }
        var faults = new Faults();
        faults.present("from", first);
        faults.require(
                first == null || first.getYear() >= 1990 && first.getYear() <= 2200,
                "from",
                first,
                "must lie from 1990 to 2200");
        int length = count == null ? 7 : count;
        faults.require(length >= 1 && length <= MOST_DAYS, "days", length, "must be from 1 to " + MOST_DAYS);
        faults.throwIfAny();
        return add(hotline, requirement, first, length, caller);
    }

    private Roster add(String hotline, @Nullable UUID requirement, LocalDate from, int days, Caller caller) {
        store.lockHotline(hotline);
        int version = 1
                + (int) store.list(hotline).stream()
                        .filter(other -> other.from().equals(from) && other.days() == days)
                        .count();
        var roster = new Roster(
                UUID.randomUUID(),
                hotline,
                requirement,
                from,
                days,
                version,
                Roster.State.DRAFT,
                clock.instant(),
                caller.user(),
                null,
                null,
                0);
        store.add(roster);
        return roster;
    }

    /**
     * Drafts a roster with another one's shifts, moved by whole days and kept on the wall clock.
     *
     * @param source the roster to copy
     * @param from first day of the copy
     * @param requirement what the copy should cover; null = nothing
     */
    public Roster copy(String hotline, UUID source, LocalDate from, @Nullable UUID requirement, Caller caller) {
        var original = get(source, caller);
        if (!original.hotline().equals(hotline)) {
            throw notFound(source);
        }
        var site = hotlines.get(hotline).site();
        var copy = draft(hotline, requirement, from, original.days(), caller);
        long shift = from.toEpochDay() - original.from().toEpochDay();
        for (var old : store.listShifts(source)) {
            var day = old.workDay().plusDays(shift);
            var local = site.local(old.span().start()).plusDays(shift);
            var span = TimeSpan.of(site.at(local), old.span().length());
            var moved = java.time.Duration.between(old.span().start(), span.start());
            var breaks = old.breaks().stream()
                    .map(pause -> new ShiftBreak(
                            new TimeSpan(
                                    pause.span().start().plus(moved),
                                    pause.span().end().plus(moved)),
                            pause.paid()))
                    .toList();
            var activities = old.activities().stream()
                    .map(activity -> new ShiftActivity(
                            activity.activity(),
                            new TimeSpan(
                                    activity.span().start().plus(moved),
                                    activity.span().end().plus(moved)),
                            activity.takesContacts()))
                    .toList();
            store.putShift(
                    copy.id(),
                    new Shift(
                            UUID.randomUUID(),
                            old.employee(),
                            day,
                            span,
                            old.type(),
                            breaks,
                            activities,
                            old.pinned(),
                            old.plannedAs(),
                            null));
        }
        return copy;
    }

    /** The roster's shifts by start and staff number. */
    public List<Shift> listShifts(UUID id, Caller caller) {
        get(id, caller);
        return store.listShifts(id);
    }

    /**
     * Published shifts of one person on the given work days, both inclusive. An agent gets only their own.
     *
     * @throws RequestFailure with {@code NOT_ALLOWED}
     */
    public List<Shift> listPublishedShifts(String hotline, String number, LocalDate from, LocalDate to, Caller caller) {
        caller.readPerson(number);
        return listPublishedShifts(hotline, from, to).stream()
                .filter(shift -> shift.employee().equals(number))
                .toList();
    }

    /** Everybody's published shifts on the given work days, both inclusive, by start. */
    public List<Shift> listPublishedShifts(String hotline, LocalDate from, LocalDate to) {
        hotlines.get(hotline);
        var published =
                store.listPublished(hotline, from, to).stream().map(Roster::id).toList();
        return store.listShifts(published, from, to);
    }

    /**
     * Types a shift in, or changes one, in a draft. The result may be illegal: the audit tells, and publication refuses.
     *
     * @return the shift with the roster's new revision, which is 0 where the shift is new
     */
    public Edited edit(UUID id, UUID shiftId, ShiftEdit edit, @Nullable String ifMatch, Caller caller) {
        var roster = change(id, ifMatch, caller);
        var hotline = hotlines.get(roster.hotline());
        var type = edit.type() == null
                ? null
                : shiftTypes.list(roster.hotline()).stream()
                        .filter(known -> known.code().equals(edit.type()))
                        .findFirst()
                        .orElse(null);
        var shift = edit.toShift(shiftId, roster, hotline.site(), type);
        var faults = new Faults();
        faults.require(
                people.find(roster.hotline(), shift.employee()).isPresent(),
                "employee",
                shift.employee(),
                "is nobody's staff number");
        var known = store.listShifts(id);
        faults.require(
                known.stream()
                        .noneMatch(other -> !other.id().equals(shiftId)
                                && other.employee().equals(shift.employee())
                                && other.workDay().equals(shift.workDay())),
                "workDay",
                shift.workDay(),
                "has a shift of this person already; a person works one shift a day");
        emergencies.check(hotline, shift, "emergency", faults);
        activities.check(hotline.code(), shift, "activities", faults);
        faults.require(!store.isElsewhere(id, shiftId), "id", shiftId, "is the id of a shift in another roster");
        faults.throwIfAny();
        boolean isNew = known.stream().noneMatch(other -> other.id().equals(shiftId));
        store.putShift(id, shift);
        return new Edited(shift, isNew, store.touch(id));
    }

    /** A shift just typed in: the shift, whether it is new, and the roster's revision now. */
    public record Edited(Shift shift, boolean isNew, long revision) {}

    /** Takes a shift out of a draft. */
    public void remove(UUID id, UUID shiftId, @Nullable String ifMatch, Caller caller) {
        change(id, ifMatch, caller);
        store.findShift(id, shiftId)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.SHIFT_NOT_FOUND, "The roster has no shift with the id (%s).".formatted(shiftId)));
        store.deleteShift(shiftId);
        store.touch(id);
    }

    /** The roster, locked against every other writer, for a change by somebody who has seen its latest revision. */
    Roster change(UUID id, @Nullable String ifMatch, Caller caller) {
        get(id, caller);
        var roster = store.findForChange(id).orElseThrow(() -> notFound(id));
        requireDraft(roster);
        Revision.check(ifMatch, roster.revision());
        return roster;
    }

    void requireDraft(Roster roster) {
        if (roster.state() != Roster.State.DRAFT) {
            throw new RequestFailure(
                    ProblemType.ROSTER_ALREADY_PUBLISHED,
                    "The roster (%s) was published at %s. Draft a new version to change it."
                            .formatted(roster.id(), roster.publishedAt()));
        }
        if (store.findRun(roster.id()).filter(run -> !run.state().isEnd()).isPresent()) {
            throw new RequestFailure(
                    ProblemType.ROSTER_BEING_SOLVED,
                    "The roster (%s) is being solved. Stop the solving first, or wait.".formatted(roster.id()));
        }
    }

    /**
     * Fixes the roster: agents see it from now on, and a published one that lies inside its days is superseded.
     *
     * <p>It is audited first, and the certificate of the audit is kept.
     *
     * @param override why it is published although a hard rule is broken; null = it is not
     * @throws RequestFailure with {@code ROSTER_ALREADY_PUBLISHED}, {@code ROSTER_ILLEGAL} and the violations,
     *     {@code ROSTER_OVERLAPS_PUBLISHED}, {@code ROSTER_BEING_SOLVED}, {@code NOT_ALLOWED} or {@code STALE}
     */
    public Versioned<Roster> publish(UUID id, @Nullable String ifMatch, @Nullable String override, Caller caller) {
        store.lockHotline(get(id, caller).hotline());
        var roster = change(id, ifMatch, caller);
        var certificate = audits.certify(roster, override, caller);
        var inTheWay = store.listPublished(roster.hotline(), roster.from(), roster.lastDay());
        Predicate<Roster> inside = other ->
                !other.from().isBefore(roster.from()) && !other.lastDay().isAfter(roster.lastDay());
        inTheWay.stream().filter(inside.negate()).findFirst().ifPresent(other -> {
            throw new RequestFailure(
                    ProblemType.ROSTER_OVERLAPS_PUBLISHED,
                    "The published roster (%s) holds from %s to %s and reaches beyond this one. Draft one that covers all its days."
                            .formatted(other.id(), other.from(), other.lastDay()));
        });
        inTheWay.forEach(other -> store.supersede(other.id()));
        store.publish(id, clock.instant(), caller.user());
        long revision = store.touch(id);
        LOG.infof(
                "Roster %s of %s published by %s%s",
                id,
                roster.hotline(),
                caller.user(),
                certificate.legal() ? "" : " although it breaks hard rules: " + certificate.overrideReason());
        return new Versioned<>(store.find(id).orElseThrow(), revision);
    }

    Hotline hotline(Roster roster) {
        return hotlines.get(roster.hotline());
    }

    /** How the latest solving stands; @throws RequestFailure with {@code SOLVING_NOT_FOUND} */
    public SolveRun getRun(UUID id, Caller caller) {
        get(id, caller);
        return store.findRun(id)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.SOLVING_NOT_FOUND, "The roster (%s) has never been solved.".formatted(id)));
    }
}
