package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.model.ShiftChoice;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.store.ShiftTypeStore;
import io.paiban.workforce.KnownShiftTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of shift a hotline rosters. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class ShiftTypes implements KnownShiftTypes {

    private final Hotlines hotlines;
    private final ShiftTypeStore store;

    ShiftTypes(Hotlines hotlines, ShiftTypeStore store) {
        this.hotlines = hotlines;
        this.store = store;
    }

    public List<ShiftType> list(String hotline) {
        hotlines.get(hotline);
        return store.list(hotline);
    }

    @Override
    public Set<String> codes(String hotline) {
        return list(hotline).stream().map(ShiftType::code).collect(Collectors.toSet());
    }

    /** @throws RequestFailure with {@code SHIFT_TYPE_NOT_FOUND} */
    public Versioned<ShiftType> read(String hotline, String code) {
        hotlines.get(hotline);
        return store.find(hotline, code)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.SHIFT_TYPE_NOT_FOUND,
                        "The hotline (%s) has no shift type with the code (%s).".formatted(hotline, code)));
    }

    /**
     * Makes a shift type, or replaces it; shifts already rostered stay as they are.
     *
     * @throws RequestFailure with {@code INVALID_REQUEST} where the hotline's types would leave too many choices open on a day, or {@code STALE}
     */
    public Versioned<ShiftType> put(String hotline, ShiftType type, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lock(hotline);
        store.find(hotline, type.code()).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        requireBounded(hotline, type);
        return store.put(hotline, type);
    }

    private void requireBounded(String hotline, ShiftType type) {
        var all = new ArrayList<>(store.list(hotline));
        all.removeIf(known -> known.code().equals(type.code()));
        all.add(type);
        long choices = ShiftChoice.mostADay(all);
        var faults = new Faults();
        faults.require(
                choices <= ShiftChoice.MOST_A_DAY,
                type.isFlexible() ? "step" : "breaks",
                ShiftChoice.count(type),
                ("ways to work this type, with those of the hotline's other types, make %d a day; must be %d at most. "
                                + "Take fewer starts or lengths, or narrower windows for breaks.")
                        .formatted(choices, ShiftChoice.MOST_A_DAY));
        faults.throwIfAny();
    }
}
