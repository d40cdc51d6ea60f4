package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps one person's days together while the solver changes them, and judges them anew when one has changed. */
final class Row {

    private @Nullable PlannedPerson person;
    private @Nullable ShiftOption[] options = {};

    private Runnable put(PersonDay personDay) {
        if (person == null) {
            person = personDay.getPerson();
            options = new ShiftOption[person.days()];
        }
        int day = personDay.getDay();
        options[day] = personDay.getOption();
        return () -> options[day] = null;
    }

    private RowSummary summary() {
        return RowRules.summary(person, options);
    }

    static final UniConstraintCollector<PersonDay, Row, RowSummary> COLLECTOR = new UniConstraintCollector<>() {
        @Override
        public Supplier<Row> supplier() {
            return Row::new;
        }

        @Override
        public BiFunction<Row, PersonDay, Runnable> accumulator() {
            return Row::put;
        }

        @Override
        public Function<Row, RowSummary> finisher() {
            return Row::summary;
        }
    };
}
