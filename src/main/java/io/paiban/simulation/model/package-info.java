/**
 * The simulation of a day, the figures over many of them, and what can be read from them: estimates, comparisons,
 * failures and repairs. Plain arithmetic on one thread: nothing reads, stores or asks for the time.
 */
@NullMarked
package io.paiban.simulation.model;

import org.jspecify.annotations.NullMarked;
