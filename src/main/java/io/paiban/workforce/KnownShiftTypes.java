package io.paiban.workforce;

import java.util.Set;

/** Whoever keeps shift types tells here which there are, so that people can speak of them. */
public interface KnownShiftTypes {

    /** Codes of the hotline's shift types. */
    Set<String> codes(String hotline);
}
