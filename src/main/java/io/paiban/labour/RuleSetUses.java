package io.paiban.labour;

import io.paiban.labour.model.LabourLaw;
import java.util.List;

/** Whoever works with rule sets tells here what still needs which of them. A rule set that is needed cannot be changed. */
public interface RuleSetUses {

    /**
     * Who works, has worked or will work under a rule set, whatever its version.
     *
     * @param id the rule set's id
     * @return one sentence a use, such as "the hotline 12345 works under it"; empty where nobody does
     */
    List<String> workUnder(String id);

    /**
     * What was held against a version and must stay as it was.
     *
     * @param law the version
     * @return one sentence a use; empty where nothing was
     */
    List<String> certifiedUnder(LabourLaw law);
}
