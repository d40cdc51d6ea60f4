package io.paiban.platform.security.store;

import io.paiban.platform.security.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Accounts in the database. */
@ApplicationScoped
public class AccountStore {

    private final Table table;

    AccountStore(Table table) {
        this.table = table;
    }

    public Optional<Account> find(String user) {
        return table.findByIdOptional(user).map(AccountEntity::toAccount);
    }

    public List<Account> list() {
        return table.listAll(Sort.by("user")).stream()
                .map(AccountEntity::toAccount)
                .toList();
    }

    public void add(Account account, String passwordHash) {
        table.persist(AccountEntity.of(account, passwordHash));
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<AccountEntity, String> {}
}
