package io.paiban.platform.paging;

/**
 * A thing with the revision it was read at.
 *
 * @param value the thing
 * @param revision how often it has been changed; 0 when it is new
 */
public record Versioned<T>(T value, long revision) {

    /** Whether it has just been made. */
    public boolean isNew() {
        return revision == 0;
    }
}
