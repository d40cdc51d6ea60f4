package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.rotation.Rotation;
import io.paiban.roster.rotation.RotationAssignment;
import io.paiban.roster.rotation.RotationBook;
import io.paiban.roster.rotation.RotationCheck;
import io.paiban.roster.store.RotationStore;
import io.paiban.shared.time.IntervalGrid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rotations of hotlines and who follows them. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Rotations {

    private static final int MOST_ROTATIONS = 100;
    private static final int MOST_WARNINGS = 100;

    private final Hotlines hotlines;
    private final ShiftTypes shiftTypes;
    private final RosterPeople people;
    private final RotationStore store;
    private final Clock clock;

    Rotations(Hotlines hotlines, ShiftTypes shiftTypes, RosterPeople people, RotationStore store, Clock clock) {
        this.hotlines = hotlines;
        this.shiftTypes = shiftTypes;
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    public List<Rotation> list(String hotline) {
        hotlines.get(hotline);
        return store.list(hotline);
    }

    /** @throws RequestFailure with {@code ROTATION_NOT_FOUND} */
    public Versioned<Rotation> read(String hotline, String code) {
        hotlines.get(hotline);
        return store.find(hotline, code).orElseThrow(() -> notFound(hotline, code));
    }

    private static RequestFailure notFound(String hotline, String code) {
        return new RequestFailure(
                ProblemType.ROTATION_NOT_FOUND,
                "The hotline (%s) has no rotation with the code (%s).".formatted(hotline, code));
    }

    /**
     * Makes a rotation, or replaces it; who follows it follows the new one.
     *
     * @throws RequestFailure with {@code INVALID_REQUEST} or {@code STALE}
     */
    public Versioned<Rotation> put(String hotline, Rotation rotation, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lock(hotline);
        var known = store.find(hotline, rotation.code());
        known.ifPresent(one -> Revision.check(ifMatch, one.revision()));
        var types = shiftTypes.list(hotline).stream().map(ShiftType::code).collect(Collectors.toSet());
        var faults = new Faults();
        faults.require(
                known.isPresent() || store.list(hotline).size() < MOST_ROTATIONS,
                "code",
                rotation.code(),
                "would be one rotation more than %d".formatted(MOST_ROTATIONS));
        rotation.slots().forEach((slot, codes) -> codes.stream()
                .filter(code -> !types.contains(code))
                .forEach(code -> faults.add("slots." + slot, code, "is not a shift type of the hotline")));
        faults.throwIfAny();
        return store.put(hotline, rotation);
    }

    /** @throws RequestFailure with {@code ROTATION_NOT_FOUND}, {@code ROTATION_IN_USE} or {@code STALE} */
    public void delete(String hotline, String code, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lock(hotline);
        var known = store.find(hotline, code).orElseThrow(() -> notFound(hotline, code));
        Revision.check(ifMatch, known.revision());
        if (store.listAssignments(hotline).stream()
                .anyMatch(assignment -> assignment.rotation().equals(code))) {
            throw new RequestFailure(
                    ProblemType.ROTATION_IN_USE,
                    "Somebody follows the rotation (%s). Delete the assignments first.".formatted(code));
        }
        store.delete(hotline, code);
    }

    public List<RotationAssignment> listAssignments(String hotline) {
        hotlines.get(hotline);
        return store.listAssignments(hotline);
    }

    /**
     * A pattern that does not hold for somebody.
     *
     * @param employee staff number
     * @param finding what does not hold
     */
    public record Warning(String employee, RotationCheck.Finding finding) {}

    /** An assignment just made, and what of its pattern does not hold for whom. */
    public record Assigned(RotationAssignment assignment, List<Warning> warnings) {}

    /**
     * Lets a person or a team follow a rotation. A pattern that breaks the law or the contract by itself is told and not refused: rosters
     * leave it where they must.
     *
     * @throws RequestFailure with {@code INVALID_REQUEST} and everything that is wrong
     */
    public Assigned assign(String hotline, RotationAssignment assignment) {
        var where = hotlines.get(hotline);
        store.lock(hotline);
        var faults = new Faults();
        var rotation =
                store.find(hotline, assignment.rotation()).map(Versioned::value).orElse(null);
        faults.require(rotation != null, "rotation", assignment.rotation(), "is not a rotation of the hotline");
        faults.require(
                rotation == null || assignment.offset() < rotation.length(),
                "offset",
                assignment.offset(),
                rotation == null ? "" : "must be below the cycle's %d days".formatted(rotation.length()));
        faults.require(
                assignment.to() == null || !assignment.to().isBefore(assignment.startsOn()),
                "to",
                assignment.to(),
                "is before startsOn");
        var today = where.site().dayOf(clock.instant());
        faults.require(
                !assignment.startsOn().isBefore(today.minusYears(2))
                        && !assignment.startsOn().isAfter(today.plusYears(2)),
                "startsOn",
                assignment.startsOn(),
                "must lie within two years from today");
        faults.throwIfAny();
        int days = Math.min(Rosters.MOST_DAYS, RotationCheck.days(rotation));
        var window = window(where, assignment, days);
        var concerned = people.of(where, window).stream()
                .filter(person -> assignment.employee() == null
                        ? assignment.team().equals(person.employee().team())
                        : assignment.employee().equals(person.employee().number()))
                .toList();
        faults.require(
                !concerned.isEmpty(),
                assignment.employee() == null ? "team" : "employee",
                assignment.employee() == null ? assignment.team() : assignment.employee(),
                assignment.employee() == null ? "has nobody in it" : "is nobody's staff number");
        faults.throwIfAny();
        store.add(hotline, assignment);
        return new Assigned(assignment, warnings(where, window, rotation, assignment, concerned));
    }

    /** The days that a check looks at, in the shape of a roster that is never stored. */
    private static Roster window(Hotline hotline, RotationAssignment assignment, int days) {
        return new Roster(
                new UUID(0, 0),
                hotline.code(),
                null,
                assignment.startsOn(),
                days,
                1,
                Roster.State.DRAFT,
                hotline.site().startOf(assignment.startsOn()),
                "",
                null,
                null,
                0);
    }

    private List<Warning> warnings(
            Hotline hotline,
            Roster window,
            Rotation rotation,
            RotationAssignment assignment,
            List<RosteredPerson> concerned) {
        var grid = new IntervalGrid(hotline.site(), window.from(), window.days(), hotline.interval());
        var types = shiftTypes.list(hotline.code());
        var always = new RotationAssignment(
                assignment.id(),
                assignment.employee(),
                assignment.team(),
                assignment.rotation(),
                assignment.startsOn(),
                assignment.offset(),
                null,
                assignment.price());
        var book = new RotationBook(List.of(rotation), List.of(always));
        var warnings = new ArrayList<Warning>();
        for (var person : concerned) {
            for (var finding : RotationCheck.of(grid, person, book, types)) {
                if (warnings.size() < MOST_WARNINGS) {
                    warnings.add(new Warning(person.employee().number(), finding));
                }
            }
        }
        return warnings;
    }

    /** @throws RequestFailure with {@code ROTATION_NOT_FOUND} */
    public void unassign(String hotline, UUID id) {
        hotlines.get(hotline);
        if (!store.deleteAssignment(hotline, id)) {
            throw new RequestFailure(
                    ProblemType.ROTATION_NOT_FOUND, "There is no rotation assignment with the id (%s).".formatted(id));
        }
    }

    /** What the rotations of a hotline ask of its people. */
    RotationBook book(String hotline) {
        return new RotationBook(store.list(hotline), store.listAssignments(hotline));
    }
}
