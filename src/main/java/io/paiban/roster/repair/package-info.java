/**
 * Turns a roster that something has happened to into proposals how to go on. The past stays, the people who are not concerned stay where
 * they can, and each change has a price that rises as notice falls.
 *
 * <p>Plain Java over the planning model; the front door is {@code RosterRepairs}. Start with {@link io.paiban.roster.repair.RosterRepair}.
 */
@NullMarked
package io.paiban.roster.repair;

import org.jspecify.annotations.NullMarked;
