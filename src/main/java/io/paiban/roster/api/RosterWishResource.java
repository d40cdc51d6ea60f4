package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.security.Accounts;
import io.paiban.roster.RosterWishes;
import io.paiban.roster.model.WishOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of people's wishes in a roster, over HTTP. */
@Path("/api/v1/rosters/{id}/wishes")
public class RosterWishResource {

    private final RosterWishes wishes;
    private final Accounts accounts;

    RosterWishResource(RosterWishes wishes, Accounts accounts) {
        this.wishes = wishes;
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public WishesView get(@PathParam("id") UUID id) {
        var outcomes = wishes.outcomes(id, accounts.caller());
        return new WishesView(
                outcomes.stream().map(WishView::of).toList(),
                WishOutcome.satisfaction(outcomes).stream().map(PersonView::of).toList());
    }

    /**
     * Everybody's wishes for the roster's days.
     *
     * @param items what became of each wish, by day and person
     * @param people how far each person's were granted
     */
    public record WishesView(List<WishView> items, List<PersonView> people) {}

    /**
     * What became of one wish.
     *
     * @param id the wish's id
     * @param employee staff number
     * @param workDay the day
     * @param shiftType shift type wished for; null = the day off
     * @param off whether the day off is wished for
     * @param weight how much it matters to the person
     * @param counted what of the weight counts under the hotline's cap for a week
     * @param scaledDown whether less counts than the person said
     * @param granted whether the day is as wished
     * @param given shift type of the day; null where it is free, or the shift has no type
     * @param works whether the person works on the day
     */
    public record WishView(
            UUID id,
            String employee,
            LocalDate workDay,
            @Nullable String shiftType,
            boolean off,
            int weight,
            int counted,
            boolean scaledDown,
            boolean granted,
            @Nullable String given,
            boolean works) {

        private static WishView of(WishOutcome outcome) {
            var wish = outcome.wish().wish();
            return new WishView(
                    wish.id(),
                    wish.employee(),
                    wish.workDay(),
                    wish.shiftType(),
                    wish.off(),
                    wish.weight(),
                    outcome.wish().points(),
                    outcome.wish().points() < wish.weight(),
                    outcome.granted(),
                    outcome.given() == null ? null : outcome.given().type(),
                    outcome.given() != null);
        }
    }

    /**
     * How far one person's wishes were granted.
     *
     * @param employee staff number
     * @param wishes how many the person has
     * @param granted how many were granted
     * @param points points of all that count
     * @param grantedPoints points of those granted that count
     * @param satisfaction granted points of all that count, 0 to 1, to a thousandth; 1 where nothing counts
     */
    public record PersonView(
            String employee, int wishes, int granted, int points, int grantedPoints, BigDecimal satisfaction) {

        private static PersonView of(WishOutcome.Satisfaction one) {
            return new PersonView(
                    one.employee(),
                    one.wishes(),
                    one.granted(),
                    one.points(),
                    one.grantedPoints(),
                    BigDecimal.valueOf(one.thousandths(), 3));
        }
    }
}
