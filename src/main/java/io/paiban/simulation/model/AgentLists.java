package io.paiban.simulation.model;

import java.util.Arrays;

/**
 * Who can be given a contact: doubly linked lists of agents by class, the longest listed first; idle ones, and those in
 * chats who have room for another. Knows of which languages an idle speaker can be spared.
 */
final class AgentLists {

    private static final int NONE = -1;

    private final int[] masks;
    private final int[] languages;
    private final int[] classOf;

    /** By class those idle, then by class those with room. */
    private final int[] head;

    private final int[] tail;
    private final int[] next;
    private final int[] previous;
    private final int[] listOf;
    private final long[] since;
    private int withRoom;

    private final int[] idleSpeakers = new int[AgentDay.LANGUAGES];

    /** Languages with at least one idle speaker, and with at least two. */
    private int oneIdle;

    private int twoIdle;

    /**
     * @param masks languages by class
     * @param classOf class by agent
     */
    AgentLists(int[] masks, int[] classOf) {
        this.masks = masks;
        this.classOf = classOf;
        languages = Arrays.stream(masks).map(Integer::bitCount).toArray();
        head = new int[2 * masks.length];
        tail = new int[2 * masks.length];
        next = new int[classOf.length];
        previous = new int[classOf.length];
        listOf = new int[classOf.length];
        since = new long[classOf.length];
    }

    void clear() {
        Arrays.fill(head, NONE);
        Arrays.fill(tail, NONE);
        Arrays.fill(listOf, NONE);
        Arrays.fill(idleSpeakers, 0);
        withRoom = 0;
        oneIdle = 0;
        twoIdle = 0;
    }

    /** Lists an agent without contacts last among his class. */
    void addIdle(int agent, long now) {
        int c = classOf[agent];
        append(agent, c, now);
        for (int rest = masks[c]; rest != 0; rest &= rest - 1) {
            int idle = ++idleSpeakers[Integer.numberOfTrailingZeros(rest)];
            oneIdle |= idle == 1 ? rest & -rest : 0;
            twoIdle |= idle == 2 ? rest & -rest : 0;
        }
    }

    /** Lists an agent in a chat who has room for another, last among his class. */
    void addWithRoom(int agent, long now) {
        append(agent, masks.length + classOf[agent], now);
        withRoom++;
    }

    private void append(int agent, int list, long now) {
        int last = tail[list];
        previous[agent] = last;
        next[agent] = NONE;
        if (last < 0) {
            head[list] = agent;
        } else {
            next[last] = agent;
        }
        tail[list] = agent;
        listOf[agent] = list;
        since[agent] = now;
    }

    /** Takes an agent from his list, if he is on one. */
    void remove(int agent) {
        int list = listOf[agent];
        if (list == NONE) {
            return;
        }
        int before = previous[agent];
        int after = next[agent];
        if (before < 0) {
            head[list] = after;
        } else {
            next[before] = after;
        }
        if (after < 0) {
            tail[list] = before;
        } else {
            previous[after] = before;
        }
        listOf[agent] = NONE;
        if (list >= masks.length) {
            withRoom--;
            return;
        }
        for (int rest = masks[list]; rest != 0; rest &= rest - 1) {
            int idle = --idleSpeakers[Integer.numberOfTrailingZeros(rest)];
            oneIdle &= idle == 0 ? ~(rest & -rest) : -1;
            twoIdle &= idle == 1 ? ~(rest & -rest) : -1;
        }
    }

    /** Whether somebody who is on no list of idle agents leaves an idle speaker of each of his languages. */
    boolean isSpared(int agent) {
        return (masks[classOf[agent]] & ~oneIdle) == 0;
    }

    /**
     * The idle agent with the fewest languages, the longest idle among equals, or -1.
     *
     * @param classes who may take the contact; fewest languages first
     * @param sparing whether he must leave another idle speaker of each of his languages
     */
    int idle(int[] classes, boolean sparing) {
        int best = NONE;
        int fewest = 0;
        for (int c : classes) {
            if (best >= 0 && languages[c] > fewest) {
                return best;
            }
            int agent = head[c];
            if (agent >= 0 && !(sparing && (masks[c] & ~twoIdle) != 0) && (best < 0 || since[agent] < since[best])) {
                best = agent;
                fewest = languages[c];
            }
        }
        return best;
    }

    /**
     * The same among those in chats.
     *
     * @param load contacts in progress by agent
     * @param concurrency chats at a time in the contact's stream
     */
    int withRoom(int[] classes, boolean sparing, int[] load, int concurrency) {
        if (withRoom == 0) {
            return NONE;
        }
        int best = NONE;
        int fewest = 0;
        for (int c : classes) {
            if (best >= 0 && languages[c] > fewest) {
                return best;
            }
            if (sparing && (masks[c] & ~oneIdle) != 0) {
                continue;
            }
            int agent = head[masks.length + c];
            while (agent >= 0 && load[agent] >= concurrency) {
                agent = next[agent];
            }
            if (agent >= 0 && (best < 0 || since[agent] < since[best])) {
                best = agent;
                fewest = languages[c];
            }
        }
        return best;
    }
}
