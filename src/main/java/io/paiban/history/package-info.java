/**
 * Turns files of contact counts into one row for each queue and interval.
 *
 * <p>Reads {@code hotline}, whose zone, interval and queues decide what a line means; is read by {@code forecast}. It
 * only remembers; what the counts mean for the days to come is not known here.
 *
 * <p>Units: contacts are whole numbers, handle times seconds. Files are taken whole or not at all unless asked
 * otherwise, and the same file twice changes nothing.
 *
 * <p>Start reading at {@link io.paiban.history.HistoryImport}, then {@code HistoryFile}.
 */
@NullMarked
package io.paiban.history;

import org.jspecify.annotations.NullMarked;
