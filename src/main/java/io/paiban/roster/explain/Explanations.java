package io.paiban.roster.explain;

import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Explains one roster. Each answer is found by trying out other rosters; nothing is changed. For one thread. */
public final class Explanations {

    private final Situation situation;

    /**
     * @param problem what the roster is judged by
     * @param shifts the roster's shifts as they are
     * @param late what contacts are expected to be answered late, where it is known
     */
    public Explanations(RosterProblem problem, List<Shift> shifts, LateContacts late) {
        this.situation = new Situation(problem, shifts, late);
    }

    /**
     * Why somebody has the shift they have on a day, or none; and what else they could have.
     *
     * @param type only other shifts of this type are looked at; null = of all types
     * @param span only other shifts with exactly this start and end are looked at; null = all
     * @param namesOthers whether the answer may name colleagues
     * @throws NoSuchElementException where nobody has the number, or the day is not one of the roster's
     */
    public DayExplanation ofDay(
            String employee, LocalDate day, @Nullable String type, @Nullable TimeSpan span, boolean namesOthers) {
        var person = situation.find(employee).orElseThrow();
        if (!situation.holds(day)) {
            throw new NoSuchElementException("The day (%s) is not one of the roster's.".formatted(day));
        }
        return new DayAnswers(situation, person, day, namesOthers).answer(type, span);
    }

    /**
     * Why people of a group are missing in an interval, who could come, and which rules keep them.
     *
     * @param start any moment of the interval
     * @param group a group of the demand
     * @throws NoSuchElementException where the moment lies outside the roster, or nothing is asked of the group
     */
    public GapExplanation ofGap(Instant start, String group) {
        var grid = situation.problem.grid();
        if (!grid.span().contains(start)
                || situation.problem.demand().stream()
                        .noneMatch(one -> one.group().equals(group))) {
            throw new NoSuchElementException("Nothing is asked of the group (%s) at %s.".formatted(group, start));
        }
        return new GapAnswers(situation, start, group).answer();
    }

    /** Everybody who might take over a shift of the roster, the best first. */
    public List<Candidate> ofCandidates(Shift shift) {
        return new CandidateTable(situation, shift).ranked();
    }
}
