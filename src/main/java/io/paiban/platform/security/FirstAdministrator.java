package io.paiban.platform.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Opens the first account of a new installation and shows a generated password once. */
@ApplicationScoped
class FirstAdministrator {

    void open(@Observes StartupEvent start, Accounts accounts) {
        accounts.openFirst()
                .ifPresent(password -> System.out.printf(
                        "%nThe first administrator is '%s' with the password '%s'. It is shown only once.%n%n",
                        Accounts.FIRST, password));
    }
}
