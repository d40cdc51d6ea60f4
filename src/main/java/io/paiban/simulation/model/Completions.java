package io.paiban.simulation.model;

/** Ends of contacts in order of time, at the same moment in order of agents: a binary heap of one word each. */
final class Completions {

    /** Later than any moment. */
    static final long NEVER = Long.MAX_VALUE / 4;

    /** Bits of an agent's index; enough for {@link DayScenario#MOST_AGENTS}. Moments stay below 2^43 microseconds. */
    static final int AGENT_BITS = 14;

    static final int AGENT_MASK = (1 << AGENT_BITS) - 1;

    private final long[] heap;
    private int size;

    Completions(int most) {
        heap = new long[most];
    }

    void clear() {
        size = 0;
    }

    /** The moment of the first, or never. */
    long moment() {
        return size == 0 ? NEVER : heap[0] >> AGENT_BITS;
    }

    void add(long moment, int agent) {
        long word = moment << AGENT_BITS | agent;
        int child = size++;
        while (child > 0) {
            int parent = (child - 1) >> 1;
            if (heap[parent] <= word) {
                break;
            }
            heap[child] = heap[parent];
            child = parent;
        }
        heap[child] = word;
    }

    /** Takes the first away and tells its agent. */
    int remove() {
        int agent = (int) heap[0] & AGENT_MASK;
        long word = heap[--size];
        int parent = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (word <= heap[child]) {
                break;
            }
            heap[parent] = heap[child];
            parent = child;
            child = 2 * parent + 1;
        }
        heap[parent] = word;
        return agent;
    }
}
