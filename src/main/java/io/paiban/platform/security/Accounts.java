package io.paiban.platform.security;

import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.store.AccountStore;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The local accounts, and who is asking. */
@ApplicationScoped
@Transactional
public class Accounts {

    /** The first administrator's name. */
    public static final String FIRST = "admin";

    private static final int SHORTEST_PASSWORD = 8;
    /** Bcrypt reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final AccountStore store;
    private final SecurityIdentity identity;
    private final Optional<String> adminPassword;

    Accounts(
            AccountStore store,
            SecurityIdentity identity,
            @ConfigProperty(name = "paiban.admin.password") Optional<String> adminPassword) {
        this.store = store;
        this.identity = identity;
        this.adminPassword = adminPassword;
    }

    /** Who is asking, in a request. */
    public Caller caller() {
        var user = identity.getPrincipal().getName();
        var account = store.find(user).orElse(new Account(user, identity.getRoles(), null, Set.of()));
        return new Caller(user, account.roles(), account.employee(), account.hotlines());
    }

    public List<Account> list() {
        return store.list();
    }

    /**
     * Opens an account.
     *
     * @throws RequestFailure with {@code ACCOUNT_EXISTS}, or {@code INVALID_REQUEST} naming every fault
     */
    public Account open(Account account, @Nullable String password) {
        var faults = new Faults();
        faults.present("user", account.user());
        faults.require(
                !account.user().contains(":"), "user", account.user(), "must not hold a colon, which ends a user name");
        faults.require(
                !account.roles().contains(Roles.AGENT) || !account.hotlines().isEmpty(),
                "hotlines",
                null,
                "must be named for the role agent: staff numbers are unique only within a hotline");
        var unknown = account.roles().stream()
                .filter(role -> !Roles.ALL.contains(role))
                .sorted()
                .toList();
        faults.require(
                unknown.isEmpty(),
                "roles",
                unknown,
                "are not roles; known are " + Roles.ALL.stream().sorted().toList());
        faults.require(!account.roles().isEmpty(), "roles", null, "must name at least one role");
        faults.require(
                !account.roles().contains(Roles.AGENT) || account.employee() != null,
                "employee",
                null,
                "is required for the role agent: the staff number of the person");
        faults.require(
                password != null && password.length() >= SHORTEST_PASSWORD,
                "password",
                null,
                "must have at least %d characters".formatted(SHORTEST_PASSWORD));
        faults.require(
                password == null
                        || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES,
                "password",
                null,
                "must not be longer than %d bytes".formatted(LONGEST_PASSWORD_BYTES));
        faults.throwIfAny();
        if (store.find(account.user()).isPresent()) {
            throw new RequestFailure(
                    ProblemType.ACCOUNT_EXISTS, "There is an account with the name (%s).".formatted(account.user()));
        }
        store.add(account, BcryptUtil.bcryptHash(password));
        return account;
    }

    /**
     * Opens the first administrator's account on an installation that has no account yet.
     *
     * @return the generated password to be shown once; empty when the account exists or the password came from the settings
     */
    public Optional<String> openFirst() {
        if (!store.list().isEmpty()) {
            return Optional.empty();
        }
        var given = adminPassword.filter(text -> !text.isBlank());
        var password = given.orElseGet(Accounts::generate);
        open(new Account(FIRST, Set.of(Roles.ADMINISTRATOR), null, Set.of()), password);
        return given.isPresent() ? Optional.empty() : Optional.of(password);
    }

    private static String generate() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
