/** Forecasts over HTTP. */
@NullMarked
package io.paiban.forecast.api;

import org.jspecify.annotations.NullMarked;
