/** Forecasts in the database: one row a queue, one array a figure. */
@NullMarked
package io.paiban.forecast.store;

import org.jspecify.annotations.NullMarked;
