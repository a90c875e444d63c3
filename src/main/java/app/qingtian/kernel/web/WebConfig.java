package app.qingtian.kernel.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.Resource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Where the pieces of this package meet Spring MVC. */
@Configuration
@EnableScheduling
class WebConfig implements WebMvcConfigurer {

    private final ObjectProvider<Uis> uis;
    private final Assets assets;

    WebConfig(ObjectProvider<Uis> uis, Assets assets) {
        this.uis = uis;
        this.assets = assets;
    }

    /** The one clock of the house; tests set their own. */
    @Configuration
    static class Time {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(uis.getObject());
        resolvers.add(new AddressArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new Moments());
        registry.addConverter(new Cleaned());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PlainNames()).excludePathPatterns("/error");
        registry.addInterceptor(new OnlyHtml());
        registry.addInterceptor(new OnlyJson()).addPathPatterns("/api/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + assets.version() + "/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new AnyVersion());
    }

    private static final class Cleaned implements Converter<String, @Nullable String> {

        @Override
        public @Nullable String convert(String raw) {
            return Cleaning.clean(raw);
        }
    }

    /** A page that was opened before an upgrade still finds its styles. */
    private static final class AnyVersion extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return super.getResource(path.replaceFirst("^v-[0-9a-f]+/", ""), location);
        }
    }
}
