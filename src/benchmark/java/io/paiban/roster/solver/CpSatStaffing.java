package io.paiban.roster.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.paiban.roster.benchmark.StaffingInstance;
import io.paiban.roster.benchmark.StaffingInstance.Assignment;
import io.paiban.roster.benchmark.StaffingInstance.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The public instances as a model for OR-Tools CP-SAT: the peer to be measured against, two workers. */
final class CpSatStaffing {

    private static final int WORKERS = 2;
    private static final int DAYS_A_WEEK = 7;
    private static final int SATURDAY = 5;

    private final StaffingInstance instance;
    private final CpModel model = new CpModel();
    private final Map<String, List<Map<String, BoolVar>>> works = new TreeMap<>();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    CpSatStaffing(StaffingInstance instance) {
        Loader.loadNativeLibraries();
        this.instance = instance;
        instance.staff().forEach(this::member);
        for (var request : instance.requests()) {
            var asked = works.get(request.member()).get(request.day()).get(request.shift());
            if (asked != null) {
                cost.addTerm(asked, request.on() ? -request.weight() : request.weight());
            }
            if (request.on()) {
                cost.add(request.weight());
            }
        }
        instance.cover().forEach(this::cover);
        model.minimize(cost);
    }

    private void member(String id, Member member) {
        var row = new ArrayList<Map<String, BoolVar>>();
        var isWorked = new ArrayList<Literal>();
        for (int day = 0; day < instance.days(); day++) {
            var shifts = new TreeMap<String, BoolVar>();
            for (var shift : instance.shifts().keySet()) {
                if (!member.daysOff().contains(day) && member.most().getOrDefault(shift, 1) != 0) {
                    shifts.put(shift, model.newBoolVar("%s/%d/%s".formatted(id, day, shift)));
                }
            }
            var worked = model.newBoolVar("%s/%d".formatted(id, day));
            model.addEquality(LinearExpr.sum(shifts.values().toArray(BoolVar[]::new)), worked);
            row.add(shifts);
            isWorked.add(worked);
        }
        works.put(id, row);
        successions(row);
        amounts(member, row);
        runs(member, isWorked);
        weekends(member, isWorked);
    }

    private void successions(List<Map<String, BoolVar>> row) {
        for (int day = 0; day + 1 < row.size(); day++) {
            var next = row.get(day + 1);
            for (var earlier : row.get(day).entrySet()) {
                for (var never : instance.shifts().get(earlier.getKey()).neverNext()) {
                    if (next.containsKey(never)) {
                        model.addAtMostOne(new Literal[] {earlier.getValue(), next.get(never)});
                    }
                }
            }
        }
    }

    private void amounts(Member member, List<Map<String, BoolVar>> row) {
        var minutes = LinearExpr.newBuilder();
        row.forEach(day -> day.forEach((shift, variable) ->
                minutes.addTerm(variable, instance.shifts().get(shift).minutes())));
        model.addLinearConstraint(minutes, member.minMinutes(), member.maxMinutes());
        member.most().forEach((shift, most) -> {
            if (most > 0 && most < instance.days()) {
                var count = row.stream()
                        .filter(day -> day.containsKey(shift))
                        .map(day -> day.get(shift))
                        .toArray(BoolVar[]::new);
                model.addLessOrEqual(LinearExpr.sum(count), most);
            }
        });
    }

    private void runs(Member member, List<Literal> isWorked) {
        int days = isWorked.size();
        int most = member.maxConsecutiveShifts();
        for (int day = 0; day + most < days; day++) {
            model.addBoolOr(isWorked.subList(day, day + most + 1).stream()
                    .map(Literal::not)
                    .toArray(Literal[]::new));
        }
        // A run inside the horizon that is too short: a day before it, so many days of it, a day after it.
        for (int length = 1; length < member.minConsecutiveShifts(); length++) {
            for (int first = 1; first + length < days; first++) {
                tooShort(isWorked, first, length, true);
            }
        }
        for (int length = 1; length < member.minConsecutiveDaysOff(); length++) {
            for (int first = 1; first + length < days; first++) {
                tooShort(isWorked, first, length, false);
            }
        }
    }

    private void tooShort(List<Literal> isWorked, int first, int length, boolean ofWork) {
        var oneOf = new ArrayList<Literal>();
        oneOf.add(ofWork ? isWorked.get(first - 1) : isWorked.get(first - 1).not());
        for (int day = first; day < first + length; day++) {
            oneOf.add(ofWork ? isWorked.get(day).not() : isWorked.get(day));
        }
        oneOf.add(ofWork ? isWorked.get(first + length) : isWorked.get(first + length).not());
        model.addBoolOr(oneOf.toArray(Literal[]::new));
    }

    private void weekends(Member member, List<Literal> isWorked) {
        var weekends = new ArrayList<BoolVar>();
        for (int saturday = SATURDAY; saturday < isWorked.size(); saturday += DAYS_A_WEEK) {
            var weekend = model.newBoolVar("weekend");
            for (int day = saturday; day < Math.min(isWorked.size(), saturday + 2); day++) {
                model.addImplication(isWorked.get(day), weekend);
            }
            weekends.add(weekend);
        }
        model.addLessOrEqual(LinearExpr.sum(weekends.toArray(BoolVar[]::new)), member.maxWeekends());
    }

    private void cover(StaffingInstance.Cover cover) {
        var there = works.values().stream()
                .map(row -> row.get(cover.day()).get(cover.shift()))
                .filter(variable -> variable != null)
                .toArray(BoolVar[]::new);
        var under = model.newIntVar(0, cover.required(), "under");
        var over = model.newIntVar(0, Math.max(0, there.length - cover.required()), "over");
        model.addEquality(
                LinearExpr.newBuilder().addSum(there).add(under).addTerm(over, -1).build(), cover.required());
        cost.addTerm(under, cover.under()).addTerm(over, cover.over());
    }

    /** The best roster found; empty where none was. */
    List<Assignment> solve(int seconds) {
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(WORKERS);
        var status = solver.solve(model);
        var roster = new ArrayList<Assignment>();
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            works.forEach((member, row) -> {
                for (int day = 0; day < row.size(); day++) {
                    int on = day;
                    row.get(day).forEach((shift, variable) -> {
                        if (solver.booleanValue(variable)) {
                            roster.add(new Assignment(member, on, shift));
                        }
                    });
                }
            });
        }
        return roster;
    }
}
