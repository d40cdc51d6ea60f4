package io.paiban.staffing;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.staffing.model.StaffingPolicy;
import io.paiban.staffing.store.StaffingPolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How each hotline wants its staff computed. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class StaffingPolicies {

    private final Hotlines hotlines;
    private final StaffingPolicyStore store;

    StaffingPolicies(Hotlines hotlines, StaffingPolicyStore store) {
        this.hotlines = hotlines;
        this.store = store;
    }

    /** The hotline's policy; {@link StaffingPolicy#USUAL} until it has one of its own. */
    public StaffingPolicy get(String hotline) {
        return read(hotline).map(Versioned::value).orElse(StaffingPolicy.USUAL);
    }

    /** The policy with its revision; empty where the hotline has none of its own. */
    public Optional<Versioned<StaffingPolicy>> read(String hotline) {
        hotlines.get(hotline);
        return store.find(hotline);
    }

    /** Sets the policy; requirements that were computed before keep theirs. */
    public Versioned<StaffingPolicy> put(String hotline, StaffingPolicy policy, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lock(hotline);
        store.find(hotline).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.put(hotline, policy);
    }
}
