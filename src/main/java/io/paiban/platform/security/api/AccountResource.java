package io.paiban.platform.security.api;

import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Account;
import io.paiban.platform.security.Accounts;
import io.paiban.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Local accounts over HTTP; administrators only. */
@Path("/api/v1")
public class AccountResource {

    private final Accounts accounts;

    AccountResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Path("/accounts")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Page<Account> list(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(accounts.list(), Account::user, after, limit);
    }

    /** Opens an account; the password is never answered. */
    @POST
    @Path("/accounts")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response open(NewAccount body) {
        var wanted = RequestFailure.requireBody(body);
        var account = accounts.open(wanted.account(), wanted.password());
        return Response.created(URI.create("/api/v1/accounts/" + account.user()))
                .entity(account)
                .build();
    }

    /**
     * @param user the name to log in with
     * @param password at least eight characters
     * @param roles at least one role
     * @param employee staff number of the person behind the account; required for agents
     * @param hotlines codes of the hotlines it may enter; none = all
     */
    public record NewAccount(
            String user,
            String password,
            @Nullable Set<String> roles,
            @Nullable String employee,
            @Nullable Set<String> hotlines) {

        Account account() {
            return new Account(
                    user == null ? "" : user,
                    roles == null ? Set.of() : roles,
                    employee,
                    hotlines == null ? Set.of() : hotlines);
        }
    }
}
