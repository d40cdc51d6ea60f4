/** Alerts over HTTP. */
@NullMarked
package io.paiban.alert.api;

import org.jspecify.annotations.NullMarked;
