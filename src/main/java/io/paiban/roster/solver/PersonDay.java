package io.paiban.roster.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's one day: the solver decides which shift option it gets, or none. */
@PlanningEntity
public class PersonDay {

    private String id;
    private PlannedPerson person;
    private int day;
    private List<ShiftOption> options;
    private boolean pinned;
    private @Nullable ShiftOption option;

    public PersonDay() {}

    PersonDay(PlannedPerson person, int day, List<ShiftOption> options, @Nullable ShiftOption pinnedOption) {
        this.id = person.number + "/" + day;
        this.person = person;
        this.day = day;
        this.options = options;
        this.pinned = pinnedOption != null;
        this.option = pinnedOption;
    }

    @PlanningId
    public String getId() {
        return id;
    }

    public PlannedPerson getPerson() {
        return person;
    }

    public int getDay() {
        return day;
    }

    /** What role, leave, restrictions and employment leave open on that day. */
    @ValueRangeProvider(id = "options")
    public List<ShiftOption> getOptions() {
        return options;
    }

    @PlanningPin
    public boolean isPinned() {
        return pinned;
    }

    @PlanningVariable(valueRangeProviderRefs = "options", allowsUnassigned = true)
    public @Nullable ShiftOption getOption() {
        return option;
    }

    public void setOption(@Nullable ShiftOption option) {
        this.option = option;
    }

    @Override
    public String toString() {
        return id + "=" + option;
    }
}
