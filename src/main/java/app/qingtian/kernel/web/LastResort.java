package app.qingtian.kernel.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is said to a request that is too broken to reach us: two kind sentences in both languages instead of the server's
 * own page, which tells what the house is built with. Programs get them as a problem.
 */
public final class LastResort extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>%1$d</title></head>
            <body><p>这个请求我们读不懂，请检查地址后再试。</p>
            <p lang="en">We could not read this request; please check the address and try again.</p></body></html>
            """;

    private static final String PROBLEM = """
            {"type":"urn:qingtian:problem:unreadable","title":"没看懂这个请求 / Not understood","status":%1$d,\
            "detail":"这个请求我们读不懂，请检查地址后再试。 / We could not read this request; please check the address and try again.",\
            "reason":"unreadable"}
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean program = String.valueOf(request.getRequestURI()).startsWith("/api/");
        var page = (program ? PROBLEM : PAGE).formatted(response.getStatus()).getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException _) {
            // nobody is left to tell
        }
    }

    /** Puts it in the place of the server's own. */
    @Component
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class InPlace implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    for (var valve : host.getPipeline().getValves()) {
                        if (valve instanceof ErrorReportValve) {
                            host.getPipeline().removeValve(valve);
                        }
                    }
                    host.setErrorReportValveClass(LastResort.class.getName());
                }
            });
        }
    }
}
