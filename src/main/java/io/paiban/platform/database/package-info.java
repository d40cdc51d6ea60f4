/** The database that comes with the product: starts it, locks its folder, stops what a killed process left. */
@NullMarked
package io.paiban.platform.database;

import org.jspecify.annotations.NullMarked;
