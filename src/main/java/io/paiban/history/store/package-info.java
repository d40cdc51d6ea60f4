/** History in the database, by JDBC: COPY in, one row a queue and interval. */
@NullMarked
package io.paiban.history.store;

import org.jspecify.annotations.NullMarked;
