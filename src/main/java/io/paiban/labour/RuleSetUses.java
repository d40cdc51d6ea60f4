package io.paiban.labour;

import io.paiban.labour.model.LabourLaw;
import java.util.List;

/** Whoever works with rule sets tells here what still needs which of them. A rule set that is needed cannot be changed. */
public interface RuleSetUses {

    /**
     * What needs a version of a rule set. A version that has not come into force is needed by what was held against it only: until
     * then it can be put right.
     *
     * @param law the version
     * @return one sentence a use, such as "the hotline 12345 works under it"; empty where nothing does
     */
    List<String> of(LabourLaw law);
}
