package io.paiban.calendar.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a version of a calendar year without reading its days.
 *
 * @param version counts the versions of the year from 1
 * @param status how far the data can be trusted
 * @param source the document that the data comes from
 * @param publishedOn date of that document; null where it is not known
 * @param recordedAt when it was stored; null for one that ships with the product
 * @param recordedBy user who stored it; null for one that ships with the product
 * @param days number of days that are not ordinary
 */
public record YearVersion(
        int version,
        YearStatus status,
        String source,
        @Nullable LocalDate publishedOn,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        int days) {}
