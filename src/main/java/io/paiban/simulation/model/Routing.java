package io.paiban.simulation.model;

/**
 * How the telephone system gives contacts to agents; printed with every result, because a result holds for it only.
 *
 * <p>Always: an agent takes waiting language contacts before general ones, and the longest waiting first among what he
 * may take; a contact goes to the agent with the fewest languages who may take it, and among those to the longest idle;
 * a break or the end of a shift waits for the contacts in progress, and nothing new is given meanwhile; an agent in a
 * chat with room for another gets the next chat before an idle agent does, and no call until all his chats are over.
 *
 * @param keepOneIdle whether an agent with languages takes a general contact only while, for each of his languages,
 *     another agent who speaks it is idle
 */
public record Routing(boolean keepOneIdle) {

    /** The rule under which staff may be added up by language. */
    public static final Routing KEEP_ONE_IDLE = new Routing(true);
}
