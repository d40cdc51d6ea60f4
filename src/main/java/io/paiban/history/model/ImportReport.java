package io.paiban.history.model;

import io.paiban.platform.problem.Fault;
import java.util.List;

/**
 * What an import did.
 *
 * @param accepted intervals of the file that are stored now
 * @param replaced those among them that were stored before with other figures
 * @param rejected values of lines that were not stored
 * @param warnings what was understood, but deserves a look
 */
public record ImportReport(int accepted, int replaced, List<Fault> rejected, List<Fault> warnings) {

    public ImportReport {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }
}
