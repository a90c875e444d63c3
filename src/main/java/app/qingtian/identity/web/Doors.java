package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Token;
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

    /** Has chosen their own password and does not owe a second step; without it only the pages that ask for these open. */
    static final String SETTLED = "settled";

    /** Has chosen their own password. */
    static final String CHOSEN = "chosen";

    static final String MAY_READ = "may-read";
    static final String MAY_WRITE = "may-write";
    static final String MAY_ADMINISTER = "may-administer";

    private Doors() {}

    static void enterByCookie(Account account, boolean owesSecondStep) {
        enter(
                Reader.of(account.person()),
                !account.passwordChosen() ? List.of() : List.of(CHOSEN, owesSecondStep ? CHOSEN : SETTLED));
    }

    static void enterByToken(Account account, Token token) {
        var reader = Reader.of(account.person());
        if (token.mayAdminister()) {
            enter(reader, List.of(MAY_READ, MAY_WRITE, MAY_ADMINISTER));
        } else {
            enter(reader.withoutAdministering(), token.mayWrite() ? List.of(MAY_READ, MAY_WRITE) : List.of(MAY_READ));
        }
    }

    static boolean isChosen() {
        return has(CHOSEN);
    }

    static boolean mayWrite() {
        return has(MAY_WRITE);
    }

    private static boolean has(String authority) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getAuthorities().stream().anyMatch(it -> authority.equals(it.getAuthority()));
    }

    static @Nullable Reader reader(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Reader reader ? reader : null;
    }

    static @Nullable Reader reader() {
        return reader(SecurityContextHolder.getContext().getAuthentication());
    }

    private static void enter(Reader reader, List<String> allowed) {
        var authorities = new ArrayList<GrantedAuthority>();
        allowed.forEach(it -> authorities.add(new SimpleGrantedAuthority(it)));
        reader.roles().forEach(it -> authorities.add(new SimpleGrantedAuthority("ROLE_" + it)));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(reader, null, authorities)));
    }
}
