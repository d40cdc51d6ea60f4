/**
 * Makes the history that ships with the project, so that every figure in it can be traced to a line of code.
 *
 * <p>Nothing here is a record of a real hotline. Start reading at {@link io.paiban.sample.SampleHistoryGenerator}.
 *
 * <p>Units: contacts of one interval of 30 minutes, handle time in seconds; all local times in {@code Asia/Shanghai}.
 */
@NullMarked
package io.paiban.sample;

import org.jspecify.annotations.NullMarked;
