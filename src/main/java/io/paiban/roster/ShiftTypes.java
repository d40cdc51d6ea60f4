package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.store.ShiftTypeStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of shift a hotline rosters. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class ShiftTypes {

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

    /** @throws RequestFailure with {@code SHIFT_TYPE_NOT_FOUND} */
    public Versioned<ShiftType> read(String hotline, String code) {
        hotlines.get(hotline);
        return store.find(hotline, code)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.SHIFT_TYPE_NOT_FOUND,
                        "The hotline (%s) has no shift type with the code (%s).".formatted(hotline, code)));
    }

    /** Makes a shift type, or replaces it; shifts already rostered stay as they are. */
    public Versioned<ShiftType> put(String hotline, ShiftType type, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.find(hotline, type.code()).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.put(hotline, type);
    }
}
