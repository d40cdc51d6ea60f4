/** Alerts, remedies and how they are found: plain Java. */
@NullMarked
package io.paiban.alert.model;

import org.jspecify.annotations.NullMarked;
