/**
 * Says why a roster is as it is: why somebody has a shift or none, who else could have it, and why people are missing at some time.
 *
 * <p>Nothing is told that was not tried. What a shift gives is the difference between the cover with it and without it; that a rule
 * refuses a shift is what the audit finds in the changed roster, and that the same audit no longer finds it once this one rule is taken
 * away; that a rule would have to give way by so much is found by loosening it, by one unit less as well. What cannot be shown like that
 * is left out.
 *
 * <p>Plain Java. Knows the model, its audit and its count of cover, and not the solver: an explanation holds whoever made the roster.
 * Begin reading at {@link io.paiban.roster.explain.Explanations}.
 */
@NullMarked
package io.paiban.roster.explain;

import org.jspecify.annotations.NullMarked;
