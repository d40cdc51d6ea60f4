package io.paiban.platform.problem;

import java.net.URI;
import java.util.Locale;

/** Every kind of problem a client can meet. The name is part of the API: add, never rename. */
public enum ProblemType {
    UNREADABLE_REQUEST(400, "The request cannot be read"),
    NOT_AUTHENTICATED(401, "Who are you?"),
    NOT_ALLOWED(403, "You may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    HOTLINE_NOT_FOUND(404, "No such hotline"),
    QUEUE_NOT_FOUND(404, "No such queue"),
    CALENDAR_NOT_FOUND(404, "No such calendar, year or version"),
    RULE_SET_NOT_FOUND(404, "No such rule set"),
    EMPLOYEE_NOT_FOUND(404, "No such employee"),
    ASSIGNMENT_NOT_FOUND(404, "No such assignment"),
    LEAVE_NOT_FOUND(404, "No such leave"),
    WISH_NOT_FOUND(404, "No such wish"),
    SHIFT_TYPE_NOT_FOUND(404, "No such shift type"),
    WORK_RULE_NOT_FOUND(404, "No such work rule"),
    AVAILABILITY_NOT_FOUND(404, "No such availability"),
    ACTIVITY_NOT_FOUND(404, "No such activity"),
    ACTIVITY_REQUEST_NOT_FOUND(404, "No such activity request"),
    DAY_PLAN_NOT_FOUND(404, "The roster has no day plan"),
    FORECAST_NOT_FOUND(404, "No such forecast"),
    REQUIREMENT_NOT_FOUND(404, "No such requirement"),
    PEAK_PLAN_NOT_FOUND(404, "No such peak plan"),
    ROSTER_NOT_FOUND(404, "No such roster"),
    ROTATION_NOT_FOUND(404, "No such rotation"),
    REPAIR_NOT_FOUND(404, "No such repair"),
    CERTIFICATE_NOT_FOUND(404, "The roster has never been published"),
    SHIFT_NOT_FOUND(404, "No such shift"),
    SOLVING_NOT_FOUND(404, "The roster has never been solved"),
    SIMULATION_NOT_FOUND(404, "The roster has never been simulated to the end"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "Not available in that format"),
    ACCOUNT_EXISTS(409, "The account exists already"),
    BUILT_IN(409, "Built-in data cannot be changed"),
    HISTORY_MISSING(409, "There is no history to forecast from"),
    ROSTER_ALREADY_PUBLISHED(409, "The roster is published and fixed"),
    ROSTER_SUPERSEDED(409, "A later version of the roster holds now"),
    ROSTERS_NOT_COMPARABLE(409, "The two rosters have no day in common"),
    ROSTER_OVERLAPS_PUBLISHED(409, "Another published roster covers part of these days"),
    ROSTER_BEING_SOLVED(409, "The roster is being solved"),
    ROSTER_WITHOUT_REQUIREMENT(409, "The roster has no requirement to be solved against"),
    ROSTER_BEING_SIMULATED(409, "The roster is being simulated"),
    SIMULATIONS_NOT_COMPARABLE(409, "The two simulations did not meet the same contacts"),
    LEAVE_IN_PEAK(409, "A peak holds the leave back"),
    ROTATION_IN_USE(409, "Somebody follows the rotation"),
    RULE_SET_IN_USE(409, "The rule set is in use and cannot be changed"),
    KEY_IN_USE(409, "The idempotency key was used for another request"),
    STALE(412, "Somebody changed it meanwhile"),
    UNSUPPORTED_MEDIA_TYPE(415, "Not readable in that format"),
    INVALID_REQUEST(422, "Some values are not acceptable"),
    INVALID_FILE(422, "Some lines are not acceptable; nothing was stored"),
    INVALID_RULE_SET(422, "The rule set does not hold; nothing was stored"),
    CALENDAR_YEAR_MISSING(422, "The calendar has no data for a year that is needed"),
    ROSTER_ILLEGAL(422, "The roster breaks hard rules"),
    INTERNAL_ERROR(500, "Something went wrong on our side");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Last part of {@link #uri()} and name of the type's page in {@code src/docs/problems}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable {@code type} member of the problem document. */
    public URI uri() {
        return URI.create("/problems/" + slug());
    }
}
