package io.paiban.attendance.model;

/**
 * What came of some punches.
 *
 * @param accepted punches that are stored now and were not before
 * @param known punches that were there already
 */
public record PunchReport(int accepted, int known) {}
