/** Simulations over HTTP. */
@NullMarked
package io.paiban.simulation.api;

import org.jspecify.annotations.NullMarked;
