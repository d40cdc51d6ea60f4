package io.paiban.roster.rule;

import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.WorkRule;
import io.paiban.workforce.model.Wish;
import java.util.List;

/**
 * What is agreed beside the law.
 *
 * @param rules the rules of the house
 * @param preferences what is better or impossible for one person on one day
 * @param wishes what people would like; a rule can look at days that are wished off
 */
public record Agreement(List<WorkRule> rules, List<DayPreference> preferences, List<Wish> wishes) {

    public Agreement {
        rules = List.copyOf(rules);
        preferences = List.copyOf(preferences);
        wishes = List.copyOf(wishes);
    }
}
