package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The two ways to be somebody during one request, and what each allows. */
final class Doors {

    /** Has chosen their own password; without it only the page that asks for one opens. */
    static final String SETTLED = "settled";

    static final String MAY_READ = "may-read";
    static final String MAY_WRITE = "may-write";

    private Doors() {}

    static void enterByCookie(Account account) {
        enter(account, account.passwordChosen() ? List.of(SETTLED) : List.of());
    }

    static void enterByToken(Account account, boolean mayWrite) {
        enter(account, mayWrite ? List.of(MAY_READ, MAY_WRITE) : List.of(MAY_READ));
    }

    static @Nullable Reader reader(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Reader reader ? reader : null;
    }

    static @Nullable Reader reader() {
        return reader(SecurityContextHolder.getContext().getAuthentication());
    }

    private static void enter(Account account, List<String> allowed) {
        var authorities = new ArrayList<GrantedAuthority>();
        allowed.forEach(it -> authorities.add(new SimpleGrantedAuthority(it)));
        account.person().roles().forEach(it -> authorities.add(new SimpleGrantedAuthority("ROLE_" + it)));
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(Reader.of(account.person()), null, authorities)));
    }
}
