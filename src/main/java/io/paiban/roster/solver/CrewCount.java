package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the counters of the crew and their running cost while the solver moves people about. */
final class CrewCount {

    /** What the crew costs, in points of {@link RosterRule#CREW_RULES}, {@link RosterRule#CREW_RULES_WISHED} and {@link RosterRule#SLOTS}. */
    record Cost(long binding, long wished, long slots) {}

    private static final Cost NOTHING = new Cost(0, 0, 0);

    private @Nullable CrewTally tally;

    private Runnable add(PersonDay personDay) {
        var member = personDay.getPerson().crew;
        if (tally == null) {
            tally = new CrewTally(member.plan());
        }
        var kept = tally;
        var option = personDay.getOption();
        kept.count(member, option, 1);
        return () -> kept.count(member, option, -1);
    }

    private Cost cost() {
        return tally == null ? NOTHING : new Cost(tally.binding, tally.wished, tally.slots);
    }

    /** Counts everybody into one cost. Unassigned days must be fed in as well: nobody at work is too few. */
    static final UniConstraintCollector<PersonDay, CrewCount, Cost> COLLECTOR = new UniConstraintCollector<>() {
        @Override
        public Supplier<CrewCount> supplier() {
            return CrewCount::new;
        }

        @Override
        public BiFunction<CrewCount, PersonDay, Runnable> accumulator() {
            return CrewCount::add;
        }

        @Override
        public Function<CrewCount, Cost> finisher() {
            return CrewCount::cost;
        }
    };
}
