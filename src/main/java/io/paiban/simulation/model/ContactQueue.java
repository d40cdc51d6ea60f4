package io.paiban.simulation.model;

/** Waiting contacts of one stream, first come first served; a ring that grows with them and keeps its size. */
final class ContactQueue {

    private static final int FIELDS = 4;

    private long[] ring = new long[FIELDS * 16];
    private int head;
    private int size;

    void clear() {
        head = 0;
        size = 0;
    }

    int size() {
        return size;
    }

    /**
     * @param arrival moment of arrival
     * @param deadline moment at which the caller hangs up
     * @param handle handle time
     * @param interval interval of arrival
     * @param redial one more than the index of the caller's next call should he hang up; 0 = none
     */
    void add(long arrival, long deadline, long handle, int interval, int redial) {
        int capacity = ring.length / FIELDS;
        if (size == capacity) {
            var wider = new long[2 * ring.length];
            int first = ring.length - FIELDS * head;
            System.arraycopy(ring, FIELDS * head, wider, 0, first);
            System.arraycopy(ring, 0, wider, first, FIELDS * head);
            ring = wider;
            head = 0;
            capacity *= 2;
        }
        int at = FIELDS * ((head + size) & (capacity - 1));
        ring[at] = arrival;
        ring[at + 1] = deadline;
        ring[at + 2] = handle;
        ring[at + 3] = (long) redial << 32 | interval;
        size++;
    }

    long arrival() {
        return ring[FIELDS * head];
    }

    long deadline() {
        return ring[FIELDS * head + 1];
    }

    long handle() {
        return ring[FIELDS * head + 2];
    }

    int interval() {
        return (int) ring[FIELDS * head + 3];
    }

    int redial() {
        return (int) (ring[FIELDS * head + 3] >>> 32);
    }

    void drop() {
        head = (head + 1) & (ring.length / FIELDS - 1);
        size--;
    }
}
