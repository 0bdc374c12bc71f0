package dev.signet.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Bounds a text: its length in code points, and a regular expression the whole text must match.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {

    /// The fewest code points.
    int min() default 0;

    /// The most code points.
    int max() default Integer.MAX_VALUE;

    /// A regular expression for the whole text; empty for none.
    String pattern() default "";

    /// What the pattern asks for, to follow "Give " ("a lower-case slug").
    String says() default "";
}
