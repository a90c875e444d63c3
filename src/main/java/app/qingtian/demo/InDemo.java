package app.qingtian.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Exists only when the program was started with {@code --demo}; a stray variable called DEMO is not enough. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(InDemo.Asked.class)
@interface InDemo {

    /** Looks at the command line alone. */
    class Asked implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var words = ((ConfigurableEnvironment) context.getEnvironment())
                    .getPropertySources()
                    .get("commandLineArgs");
            return words != null && words.containsProperty("demo");
        }
    }
}
