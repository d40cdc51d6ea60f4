package io.paiban.peak;

import io.paiban.hotline.Hotlines;
import io.paiban.peak.model.PeakPolicy;
import io.paiban.peak.store.PeakPolicyStore;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each hotline calls a peak, and what it does about one. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class PeakPolicies {

    private final Hotlines hotlines;
    private final PeakPolicyStore store;

    PeakPolicies(Hotlines hotlines, PeakPolicyStore store) {
        this.hotlines = hotlines;
        this.store = store;
    }

    /** The hotline's policy; {@link PeakPolicy#USUAL} until it has one of its own. */
    public PeakPolicy get(String hotline) {
        return read(hotline).map(Versioned::value).orElse(PeakPolicy.USUAL);
    }

    /** The policy with its revision; empty where the hotline has none of its own. */
    public Optional<Versioned<PeakPolicy>> read(String hotline) {
        hotlines.get(hotline);
        return store.find(hotline);
    }

    /** Sets the policy; plans that were made before keep theirs. */
    public Versioned<PeakPolicy> put(String hotline, PeakPolicy policy, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lock(hotline);
        store.find(hotline).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.put(hotline, policy);
    }
}
