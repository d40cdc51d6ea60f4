package io.paiban.roster.dayplan;

import java.util.List;

/**
 * A request as the planner is handed it.
 *
 * @param request what is asked for
 * @param takesContacts whether whoever does it still counts as taking contacts
 * @param people staff numbers of those who are meant
 * @param earlier what has been placed of it before and stays
 */
public record Asked(ActivityRequest request, boolean takesContacts, List<String> people, List<Placement> earlier) {

    public Asked {
        people = List.copyOf(people);
        earlier = List.copyOf(earlier);
    }
}
