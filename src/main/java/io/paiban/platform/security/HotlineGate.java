package io.paiban.platform.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Stops an account at the door of a hotline it may not enter, whatever resource lies behind. */
class HotlineGate {

    private final Accounts accounts;

    HotlineGate(Accounts accounts) {
        this.accounts = accounts;
    }

    @ServerRequestFilter
    void enter(ContainerRequestContext request) {
        var hotline = request.getUriInfo().getPathParameters().getFirst("h");
        if (hotline != null && request.getSecurityContext().getUserPrincipal() != null) {
            accounts.caller().enter(hotline);
        }
    }
}
