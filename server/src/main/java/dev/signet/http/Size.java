package dev.signet.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Bounds the number of entries of a list.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Size {

    /// The fewest entries.
    int min() default 0;

    /// The most entries.
    int max() default Integer.MAX_VALUE;
}
