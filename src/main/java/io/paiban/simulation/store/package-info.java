/** Simulations in the database. */
@NullMarked
package io.paiban.simulation.store;

import org.jspecify.annotations.NullMarked;
