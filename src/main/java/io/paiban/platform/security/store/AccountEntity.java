package io.paiban.platform.security.store;

import io.paiban.platform.security.Account;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

@Entity
@Table(name = "account")
@UserDefinition
class AccountEntity {

    @Id
    @Username
    @Column(name = "user_name")
    String user;

    @Password
    String password;

    @Roles
    String roles;

    String employee;
    String hotlines;

    static AccountEntity of(Account account, String passwordHash) {
        var entity = new AccountEntity();
        entity.user = account.user();
        entity.password = passwordHash;
        entity.roles = String.join(",", new TreeSet<>(account.roles()));
        entity.employee = account.employee();
        entity.hotlines = String.join(",", new TreeSet<>(account.hotlines()));
        return entity;
    }

    Account toAccount() {
        return new Account(user, words(roles), employee, words(hotlines));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
