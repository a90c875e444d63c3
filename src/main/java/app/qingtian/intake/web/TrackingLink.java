package app.qingtian.intake.web;

import app.qingtian.kernel.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The whole address of a tracking page: under the name the house was given, else under the one it was asked by. */
@Component
class TrackingLink {

    private final Site site;

    TrackingLink(Site site) {
        this.site = site;
    }

    String of(String token) {
        var path = TrackingPage.path(token);
        return site.known()
                ? site.link(path)
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .build()
                        .toUriString();
    }
}
