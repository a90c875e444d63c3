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

/**
 * Exists only when the program was started with {@code --demo}; a stray variable called DEMO is not enough. A start that was prepared
 * ahead ({@code bin/lib/ahead}) always has it, and {@link Demo} looks at the command line once more.
 */
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
